/** The phone screen: everything on one, at 1280 pixels without scrolling. */
export const CALL_STYLE = `
.sheet:has(.call){padding-top:20px;padding-bottom:16px}
.call>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 26px;margin-bottom:12px}
.call h1{margin:0;font-size:30px}
.call .ways{display:flex;gap:0 22px;margin:0 0 0 auto}
.call .ways a{display:inline-block;padding:4px 0}
.keep{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:6px 18px}
.who-it-is{display:flex;flex-wrap:wrap;gap:0 16px;list-style:none;margin:0;padding:0}
.call>form{display:grid;grid-template-columns:minmax(0,1fr);gap:0 40px}
.call h2{font:600 16px/1.4 var(--sans);margin-bottom:6px}
.call section{margin:0 0 14px;padding-top:11px;border-top:1px solid var(--rule)}
.call section>p{margin-bottom:4px}
.call .points li{padding:8px 0}
.call .points .button{margin-top:6px}
.call .button.quiet{padding:9px 18px;min-height:44px;font-size:16px}
.call .tick{font-size:15px}
.call .points .tick{min-height:34px}
.briefly{list-style:none;margin:0;padding:0}
.briefly>*{padding:3px 0}
.briefly .small{display:block}
.briefly dd{margin:0}.briefly dd .small{display:inline}
dl.briefly>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 14px;align-items:baseline}
dl.briefly dd{grid-column:2}
.call .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start;gap:0 16px}
.call .field{margin-bottom:10px}
.call .field label{font-size:15px;margin-bottom:2px}
.call .field input,.call .field select,.call .field textarea{font-size:17px;padding:7px 10px;min-height:44px}
.call .field textarea{min-height:92px;font-style:normal}
@media (min-width:980px){.roomy:has(.call) .top{padding-top:8px;padding-bottom:8px}
 .call>form{grid-template-columns:repeat(3,minmax(0,1fr))}
 .call,.call p,.call li{font-size:17px;line-height:1.45}.call .small{font-size:14.5px}}
`;
