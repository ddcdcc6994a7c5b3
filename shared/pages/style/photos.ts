/** Pictures that customers send, and what is put beside them. */
export const PHOTOS_STYLE = `
.photo{position:relative;display:block;border-radius:6px;overflow:hidden;background:var(--card)}
.photo img{display:block;width:100%;height:auto}
.photo svg{position:absolute;inset:0;width:100%;height:100%}
.photo circle{fill:var(--button);stroke:var(--onButton);stroke-width:.3%}
.photo text{fill:var(--onButton);font-family:var(--sans);font-weight:600;text-anchor:middle}
.photos{list-style:none;margin:0 0 30px;padding:0;display:grid;gap:22px;
 grid-template-columns:repeat(auto-fill,minmax(210px,1fr));align-items:start}
.photos p{margin:6px 0 0}
.photos a{display:block}
.tick{display:flex;align-items:center;gap:10px;min-height:44px;cursor:pointer;font:400 16px/1.4 var(--sans)}
.tick input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--button)}
.field input[type=file]{padding:12px}
.uploads{list-style:none;margin:0;padding:0}
.uploads li{display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px;padding:8px 0;font:400 16px/1.4 var(--sans);
 border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
.uploads progress{flex:1 1 120px;height:10px;accent-color:var(--button)}
.uploads .trouble{flex-basis:100%}

.idea-words{margin-bottom:26px}
.idea-words p{margin:0 0 10px}
.ideas{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.1fr);gap:10px 40px;align-items:start}
.idea-photos{position:sticky;top:14px;max-height:calc(100vh - 28px);overflow:auto}
.idea-photos figure{margin:0 0 18px}
.idea-photos figcaption{margin-top:4px}
.idea-list{list-style:none;margin:0 0 26px;padding:0}
.idea{display:grid;grid-template-columns:72px minmax(0,1fr);gap:6px 20px;padding:22px 0;
 border-bottom:1px solid var(--rule)}
.idea h3{font-size:20px;margin:0 0 4px}
.idea p{margin:0 0 8px}
.idea .field{margin:6px 0 0}
.idea .field textarea{min-height:74px}
.idea .few{margin:0}
.idea-number{display:inline-block;min-width:30px;padding:0 6px;border-radius:99px;background:var(--button);
 color:var(--onButton);font:600 16px/30px var(--sans);text-align:center}
.idea-comment{font-style:italic}
@media (max-width:860px){.ideas{grid-template-columns:1fr}.idea-photos{position:static;max-height:none}}
@media (max-width:560px){.idea{grid-template-columns:1fr}.idea>.product-picture{display:none}}
`;
