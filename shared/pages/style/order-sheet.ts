/** The order sheet, its check page, and what was ordered. */
export const ORDER_SHEET_STYLE = `
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);border:0;padding:0}
.order-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 30px}
.order-head>div{flex:1 1 300px}
.order-lead{max-width:36em}
.save-state{min-height:1.5em;margin:0 0 10px}
.save-state.trouble{color:var(--accent)}
.product-picture{display:block;border-radius:6px;background:var(--card);flex:none}
.order-form .row{margin:0}
.order-rows{list-style:none;margin:0;padding:0}
.order-row{margin:0 0 22px;background:var(--card);border:1px solid var(--rule);border-radius:6px;
 scroll-margin-top:14px}
.order-row.to-mend{border-left:3px solid var(--accent)}
.order-title{margin:0;padding:14px 22px 0;font:400 15px/1.5 var(--sans);color:var(--soft)}
.order-card{display:grid;grid-template-columns:1fr 1.15fr 1.15fr;gap:4px 30px;padding:8px 22px 6px}
.order-card .field{margin-bottom:14px}
.order-card .field label,.order-more .field label{font-size:15px;margin-bottom:4px}
.order-card .field input,.order-card .field select,.order-card .field textarea{padding:9px 12px;
 min-height:46px;font-size:17px}
.order-card .field textarea{min-height:112px}
.order-card .pair{gap:0 14px;grid-template-columns:2fr 3fr}
.order-card .hint{font-size:14px}
.field.wrong input,.field.wrong select,.field.wrong textarea{border-color:var(--accent);
 box-shadow:inset 0 0 0 1px var(--accent)}
.problem{margin:5px 0 0;font:600 15px/1.45 var(--sans);color:var(--accent)}
.order-row-buttons{grid-column:1/-1;display:flex;flex-wrap:wrap;justify-content:flex-end;gap:0 26px;margin:0;
 border-top:1px solid var(--rule);font:400 15px/1.4 var(--sans)}
.newcomer{padding-left:16px;border-left:2px solid var(--rule)}
@supports selector(:has(*)){
 .order-who:not(:has(option[value="new"]:checked)) :is(.newcomer,.of-newcomer){display:none}
}
@media (min-width:681px){
 .order-who:has(option[value="new"]:checked){grid-column:1/-1;display:grid;gap:0 22px;
  grid-template-columns:repeat(auto-fill,minmax(240px,1fr))}
 .order-who:has(option[value="new"]:checked)~.order-what{grid-column:1/span 2}
 .order-who:has(option[value="new"]:checked) .newcomer{display:contents}
}
.chosen{display:flex;gap:16px;align-items:center;margin-bottom:14px}
.chosen p{margin:0}
.chosen-name{font-size:19px;line-height:1.35}
.choices-of-gift{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:0 14px}
.search{display:flex;gap:10px}
.search input{flex:1 1 auto;min-width:0}
.search .button,.found .button{padding:10px 16px;min-height:46px;font-size:15px;flex:none}
.found ul{list-style:none;margin:0 0 14px;padding:0}
.found li{display:grid;grid-template-columns:56px 1fr auto;gap:4px 14px;align-items:center;padding:8px 0;
 border-bottom:1px solid var(--rule)}
.found-name{display:block;line-height:1.35;font-size:17px}
.card-preview{margin:0 0 14px;padding:16px 18px;background:var(--sheet);border:1px solid var(--rule);
 border-radius:2px;max-height:220px;overflow:auto}
.over{color:var(--accent);font-weight:600}
.order-line{display:grid;grid-template-columns:48px 1fr auto auto;gap:4px 18px;align-items:center;
 padding:4px 22px 10px}
.order-line p{margin:0}
.folded{margin-bottom:10px}
.folded .order-title{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.folded .order-line{padding-top:10px}
.no-picture{width:48px;height:48px;border:1px dashed var(--rule);border-radius:6px}
.order-empty{padding:34px;text-align:center;color:var(--soft);font-style:italic;border:1px dashed var(--rule);
 border-radius:6px}
.order-foot{display:flex;flex-wrap:wrap;align-items:center;gap:12px 26px;margin:0 0 10px}
.order-sum{margin:0 0 0 auto;font-size:19px}
.order-hint{flex-basis:100%;text-align:right;margin:0}
.order-more{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-start;gap:10px 30px;
 margin-top:26px;padding-top:12px;border-top:1px solid var(--rule)}
.order-more details{flex:1 1 420px}
.order-more .field textarea{font:400 15px/1.5 var(--sans);font-style:normal;white-space:pre;overflow:auto}
.order-more .plain,.order-row .plain{font:400 15px/1.4 var(--sans)}
.order-pages{display:flex;flex-wrap:wrap;gap:6px 18px;margin:0 0 16px;font:400 15px/1.4 var(--sans)}
.order-pages a{padding:10px 0}
.order-pages a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media (max-width:980px){.order-card{grid-template-columns:1fr 1fr}.order-words{grid-column:1/-1}}
@media (max-width:680px){
 .order-card{grid-template-columns:1fr;padding:6px 16px 4px}.order-title{padding:12px 16px 0}
 .order-line{grid-template-columns:48px 1fr auto;padding:10px 14px 2px;align-items:start}
 .order-line>div{grid-column:2/-1}.order-line .end{grid-column:2;align-self:center}
 .found li{grid-template-columns:56px 1fr}.found .button{grid-column:1/-1}
 .order-foot .button{width:100%}.order-sum{margin:4px auto}.order-hint{text-align:center}
 .order-row-buttons{justify-content:space-between}
}

.looks{list-style:none;margin:0 0 34px;padding:0}
.look{display:grid;grid-template-columns:104px minmax(0,1fr) minmax(0,1.15fr);gap:8px 26px;padding:24px 0;
 border-bottom:1px solid var(--rule)}
.look h2{font-size:21px;margin-bottom:4px}
.look p{margin:0 0 6px}
.look-parts{list-style:none;margin:8px 0 0;padding:0;max-width:260px}
.look-parts li{display:flex;justify-content:space-between;gap:14px}
.look .look-amount{font-size:19px;max-width:260px;text-align:right}
.look-parts:empty+.look-amount{text-align:left}
.look-card{margin:0;padding:18px 20px;font-size:16px;align-self:start}
.look-card .words{font-size:17px;line-height:1.55;padding-right:18px}
.look-card{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.look-card .address{padding-left:18px}
.look-card .address p{font-size:15px}
.look-card .stamp{width:54px;height:62px;font-size:21px;margin-bottom:4px}
@media (max-width:980px){.look{grid-template-columns:104px 1fr}.look-card{grid-column:1/-1}}
@media (max-width:560px){.look{grid-template-columns:72px 1fr;gap:8px 16px}
 .look .product-picture{width:72px;height:72px}
 .look-card{grid-template-columns:1fr}.look-card .words{padding:0 0 14px}.look-card .address{padding:14px 0 0}}
.charges{max-width:640px;margin:0 0 30px}
.charges table{width:100%;border-collapse:collapse;margin:0 0 18px}
.charges th,.charges td{padding:9px 12px 9px 0;text-align:left;font-weight:400;border-bottom:1px solid var(--rule);
 vertical-align:baseline}
.charges .end{text-align:right;padding-right:0}.charges .day{white-space:nowrap;width:30%}
.charges thead th,.charge-month th,.charge-month td{font:400 15px/1.5 var(--sans);color:var(--soft)}
.charge-month th,.charge-month td{padding-top:18px}
.charges tfoot th,.charges tfoot td{font-size:20px;border-bottom:0;padding-top:14px}
.check-end{display:flex;flex-wrap:wrap;align-items:flex-start;gap:10px 34px}
.check-end .small{margin:10px 0 0;max-width:26em}
@media (max-width:560px){.check-end form,.check-end .button{width:100%}}
.placed{list-style:none;margin:0 0 30px;padding:0}
.placed>li{display:flex;gap:20px;padding:16px 0;border-bottom:1px solid var(--rule)}
.placed p{margin:0 0 6px}
.steps-of-gift{list-style:none;margin:0;padding:0}
`;
