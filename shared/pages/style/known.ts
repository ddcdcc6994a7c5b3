/** What we know about a customer, and the question. */
export const KNOWN_STYLE = `
.answers{display:flex;flex-wrap:wrap;gap:10px 12px;margin:6px 0 10px}
.question .field{margin-bottom:14px}
.topic{margin:0 0 26px}
.topic header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 24px;
 border-bottom:1px solid var(--rule)}
.topic h3{padding:8px 0;font:600 15px/1.5 var(--sans);color:var(--soft)}
.topic header a{padding:8px 0;color:var(--soft)}
.topic .plainly{margin:0}
.topic .plainly:last-child>li:last-child{border:0}
.topic p>span:first-child{font-size:20px}
.guess p>span:first-child{font-style:italic}
.earlier summary{font:inherit;color:inherit;padding:10px 0;width:fit-content}
.earlier ul{margin:0 0 10px;padding-left:20px}
.panel .plainly:last-child{margin:0}
.panel .plainly:last-child>li:last-child{border:0;padding-bottom:0}
@media (max-width:560px){.answers .button{width:100%}}
`;
