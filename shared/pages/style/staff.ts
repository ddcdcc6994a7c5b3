/** The pages of the staff. */
export const STAFF_STYLE = `
.nav .member{color:var(--soft);overflow-wrap:anywhere}
.work-form .rows{border:0;margin:0;padding:0;min-width:0}
.work-form h2{margin:34px 0 14px}
.printed{margin:0 0 26px;padding:20px 24px 18px;background:var(--card);border:1px solid var(--rule);
 border-radius:4px}
.printed h3{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 14px;margin-bottom:12px}
.printed .ticks{display:flex;flex-wrap:wrap;gap:4px 24px;border:0;margin:0 0 14px;padding:0;min-width:0}
.printed .ticks legend,.printed .label{font:600 15px/1.5 var(--sans);color:var(--soft);margin:0 0 4px;
 padding:0}
.printed .ticks label{display:flex;align-items:center;gap:10px;min-height:44px;cursor:pointer;
 font:400 17px/1.4 var(--sans)}
.printed .ticks input{width:22px;height:22px;margin:0;accent-color:var(--button)}
.as-printed{display:grid;grid-template-columns:repeat(3,1fr);gap:14px 26px;padding:14px 0;
 border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);margin-bottom:16px}
.as-printed p{margin:0;font-size:17px;line-height:1.45}
.as-printed .words{padding:0;font-size:17px;margin-top:6px}
.written{display:grid;grid-template-columns:1fr 1fr;gap:0 22px}
@media (min-width:900px){.written{grid-template-columns:repeat(4,1fr)}}
.written .field{margin-bottom:14px;min-width:0}
.written .field label{font-size:15px;margin-bottom:3px}
.written .field input,.written .field select,.written .field textarea{font-size:17px;padding:8px 12px;
 min-height:44px}
.written .field textarea{min-height:74px}
.written .whole{grid-column:1/-1}
.problem{margin:5px 0 0;font:600 15px/1.45 var(--sans);color:var(--accent)}
.ticks .problem{width:100%}
.work-form [aria-invalid]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.printed .said{white-space:pre-line;overflow-wrap:anywhere}
@media (max-width:700px){.as-printed,.written{grid-template-columns:1fr}.printed{padding:16px 16px 12px}}
`;
