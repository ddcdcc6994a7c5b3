/** The fence, portfolios, and pictures with their tables. */
export const MANAGERS_STYLE = `
.chart{margin:0 0 30px}
.chart svg{display:block;width:100%;max-width:640px;height:auto;overflow:visible}
.chart figcaption{font:400 16px/1.5 var(--sans);color:var(--soft);max-width:640px;margin-top:8px}
.chart .axis{font:400 16px/1 var(--sans);fill:var(--soft)}
@media (min-width:700px){.chart .axis{font-size:12px}}
.chart .bar rect{fill:var(--soft);opacity:.55}
.chart .bar.right rect{fill:var(--accent);opacity:1}
.chart .fence line{stroke:var(--ink);stroke-width:2;stroke-dasharray:5 4}
.chart .fence circle{fill:var(--accent)}
.chart .fence .axis{fill:var(--ink);font-weight:600}
.chart .grid line{stroke:var(--rule)}
.chart .line{fill:none;stroke:var(--accent);stroke-width:2.5}
.chart .area{fill:var(--accent);opacity:.14}
.figures{overflow-x:auto;margin:0 0 18px;position:relative;--shade:#2e292233;
 background:linear-gradient(90deg,var(--sheet) 50%,transparent),
 linear-gradient(270deg,var(--sheet) 50%,transparent) 100% 0,
 linear-gradient(90deg,var(--shade),transparent),linear-gradient(270deg,var(--shade),transparent) 100% 0;
 background-size:40px 100%,40px 100%,12px 100%,12px 100%;background-repeat:no-repeat;
 background-attachment:local,local,scroll,scroll}
@media (prefers-color-scheme:dark){.figures{--shade:#0009}}
.figures table{border-collapse:collapse;font:400 16px/1.4 var(--sans);width:100%;
 font-variant-numeric:tabular-nums}
.figures caption{font-weight:600;color:var(--soft);text-align:left;padding:0 0 4px}
.figures th,.figures td{padding:9px 14px 9px 0;border-bottom:1px solid var(--rule);text-align:right;
 font-weight:400;white-space:nowrap}
.figures th:first-child{text-align:left;white-space:normal;min-width:120px}
.figures thead th{font-weight:600;color:var(--soft);white-space:normal;vertical-align:bottom;
 overflow-wrap:normal}
.figures td:last-child,.figures th:last-child{padding-right:0}
.settings{display:grid;grid-template-columns:1fr 1fr;gap:0 26px}
.settings .field input{max-width:220px}
.todo{list-style:none;margin:0 0 26px;padding:0}
.todo>li{display:grid;grid-template-columns:1fr auto;gap:2px 18px;padding:13px 0;
 border-top:1px solid var(--rule)}
.todo p{margin:0}
.todo .worth{font:600 16px/1.5 var(--sans);text-align:right}
.todo .small{grid-column:1/-1}
.todo form{text-align:right}
.todo .plain{font:400 16px/1.4 var(--sans);color:var(--soft);padding:0 0 0 14px}
@media (max-width:700px){.settings{grid-template-columns:1fr}.figures td:last-child{white-space:normal}}
`;
