/** The picture of what managing brought. */
export const LABORATORY_STYLE = `
.interval{margin:8px 0 26px}
.interval .chart{display:block;width:100%;height:auto;font:400 15px/1 var(--sans);fill:var(--soft)}
.interval .grid{stroke:var(--rule)}
.interval .range{fill:var(--air);fill-opacity:.22;stroke:var(--air);stroke-dasharray:2 3}
.interval .level{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:7 5}
.interval .name{fill:var(--ink)}
.interval .line{fill:none;stroke:var(--accent);stroke-width:2.5}
.interval .dot{fill:var(--accent)}
.verdict{font-size:22px;line-height:1.4;margin-bottom:10px}
@media (max-width:560px){.interval .chart{font-size:20px}}
`;
