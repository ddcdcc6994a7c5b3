/** What is bought again and again. */
export const REGULARS_STYLE = `
.regulars{list-style:none;margin:0;padding:0}
.regulars>li{display:grid;grid-template-columns:96px minmax(0,1fr) minmax(220px,300px);gap:8px 26px;align-items:center;
 padding:22px 0;border-bottom:1px solid var(--rule)}
.regulars h2{font-size:22px;margin:0}
.regulars h2 a{color:var(--ink);text-decoration-color:var(--rule)}
.regulars h2 a:hover{color:var(--accent)}
.regular-what{display:flex;flex-direction:column;gap:2px;min-width:0}
.regular-what>a.small{align-self:flex-start;padding:11px 0;color:var(--accent)}
.regular-next::before,.regular-stuck::before{content:'';display:inline-block;width:9px;height:9px;margin-right:9px;
 border-radius:50%;background:var(--good)}
.regular-stuck{color:var(--accent);font-weight:600}
.regular-stuck::before{background:var(--accent);border-radius:2px}
.regular-again p{margin:0 0 10px}
.regular-again b{font-weight:400;font-size:19px;margin-right:8px}
.regular-again .button{width:100%}
.regular-head{display:flex;gap:24px;align-items:center;margin:0 0 30px}
.regular-note{margin:8px 0 0;font-style:italic;white-space:pre-line}
.regular-article{margin:0 0 20px;padding-bottom:2px;border-bottom:1px solid var(--rule)}
.remember{margin-top:26px;padding-top:14px;border-top:1px solid var(--rule)}
.same-again .field{max-width:320px}
.regular-presses{margin:4px 0 34px}
.regular-placed{list-style:none;margin:0 0 26px;padding:0}
.regular-placed a{display:inline-block;padding:9px 0}
@media (max-width:700px){
 .regulars>li{grid-template-columns:72px minmax(0,1fr);align-items:start}
 .regulars .product-picture{width:72px;height:72px}.regular-again{grid-column:1/-1}
 .regular-head{gap:18px;align-items:flex-start}.regular-head .product-picture{width:84px;height:84px}
 .same-again .button{width:100%}
}
`;
