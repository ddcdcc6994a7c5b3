/** The gift book: its calendar, its list and its bars; people; again this year. */
export const GIFT_BOOK_STYLE = `
.roomy .wide{max-width:1200px}
.steps-row{margin:0 0 30px}
.notice .book-rows{margin:0}
.book-views ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 26px;margin:0 0 26px;padding:0;
 border-bottom:1px solid var(--rule);font:400 16px/1.4 var(--sans)}
.book-views a{display:inline-block;padding:11px 0;color:var(--soft);text-decoration:none;
 border-bottom:3px solid transparent}
.book-views a:hover{color:var(--accent)}
.book-views [aria-current]{color:var(--ink);border-color:var(--accent)}

.mark-legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 22px;margin:0 0 22px;padding:0;
 font:400 15px/1.5 var(--sans);color:var(--soft)}
.mark-legend li{display:flex;align-items:center;gap:9px}
.mark-legend span{display:grid;place-items:center;width:26px;height:26px;font-size:13px}
.book-months{display:grid;grid-template-columns:repeat(4,1fr);gap:26px 26px;margin:0 0 44px}
.book-months h3{display:flex;align-items:baseline;gap:8px;margin:0 0 6px}
.book-months .none{display:none}
.month-weekdays,.month-days{display:grid;grid-template-columns:repeat(7,1fr);gap:2px;font:400 12px/1 var(--sans);
 color:var(--soft);text-align:center;counter-reset:day}
.month-weekdays{padding-bottom:5px;font-size:11px}
.month-weekdays i,.month-days i{font-style:normal}
.month-days>*{counter-increment:day;display:flex;flex-direction:column;align-items:center;justify-content:center;
 min-width:0;height:36px;border-radius:4px;position:relative}
.month-days>*::before{content:counter(day)}
.month-days i::before{content:counter(day) / ''}
.from2>:first-child{grid-column-start:2}.from3>:first-child{grid-column-start:3}
.from4>:first-child{grid-column-start:4}.from5>:first-child{grid-column-start:5}
.from6>:first-child{grid-column-start:6}.from7>:first-child{grid-column-start:7}
.month-days a{color:var(--ink);font-size:13px;text-decoration:none}
.month-whose{display:flex;flex-wrap:wrap;gap:0 12px;margin:6px 0 0;font:400 13px/1.5 var(--sans);color:var(--soft)}
.month-whose b{color:var(--ink);font-weight:600}
.month-days a span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.month-days a:hover span,.month-days a:focus-visible span{z-index:2;bottom:calc(100% + 6px);width:max-content;
 max-width:230px;height:auto;overflow:visible;clip-path:none;padding:9px 12px;border-radius:4px;
 background:var(--ink);color:var(--sheet);font:400 14px/1.4 var(--sans);text-align:left;pointer-events:none}
.month-days .m-planned,.mark-legend .m-planned{box-shadow:inset 0 0 0 2px var(--good);border-radius:10px}
.month-days .m-paid,.mark-legend .m-paid{background:var(--good);color:var(--sheet);border-radius:10px}
.month-days .m-attention,.mark-legend .m-attention{background:var(--accent);color:var(--sheet);border-radius:3px}
.month-days .m-over,.mark-legend .m-over{box-shadow:inset 0 0 0 1px var(--soft);color:var(--soft);text-decoration:line-through;
 border-radius:3px}
.month-days .now::after,.mark-legend .now{outline:2px dotted var(--soft);outline-offset:-1px}
.month-days .now{outline:2px dotted var(--soft);outline-offset:-1px}

.month-name{margin:26px 0 2px;font:400 15px/1.5 var(--sans);color:var(--soft)}
.book-rows{list-style:none;margin:0 0 22px;padding:0}
.book-rows a{display:grid;grid-template-columns:74px 1fr auto;gap:0 18px;align-items:baseline;padding:13px 0;
 border-bottom:1px solid var(--rule);color:var(--ink);text-decoration:none}
.book-rows a:hover b{color:var(--accent)}
.book-rows time{color:var(--accent);font-size:19px;white-space:nowrap}
.book-rows b{font-weight:400;font-size:19px;margin-right:8px}
.book-rows i{font-style:normal;font-size:17px}
.book-rows small{display:block;font:400 15px/1.5 var(--sans);color:var(--soft)}
.book-rows em{display:flex;align-items:center;gap:8px;font:400 15px/1.5 var(--sans);color:var(--soft)}
.book-rows em::before{content:'';width:11px;height:11px;flex:none;border-radius:50%}
.book-rows .m-planned em::before{box-shadow:inset 0 0 0 2px var(--good)}
.book-rows .m-paid em::before{background:var(--good)}
.book-rows .m-attention em::before{background:var(--accent);border-radius:2px}
.book-rows .m-attention em{color:var(--accent);font-weight:600}
.book-rows .m-over em::before{box-shadow:inset 0 0 0 1px var(--soft);border-radius:2px}
.book-rows .m-over time,.book-rows .m-over b{color:var(--soft);text-decoration:line-through}
.book-rows :target a{background:var(--card)}


.gift-way{list-style:none;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin:6px 0 30px;padding:0}
.gift-way li{position:relative;padding:26px 12px 0 0}
.gift-way li::before{content:'';position:absolute;left:0;top:2px;width:15px;height:15px;border-radius:50%;
 box-shadow:inset 0 0 0 2px var(--soft);background:var(--sheet);z-index:1}
.gift-way li::after{content:'';position:absolute;left:7px;right:-7px;top:9px;border-top:2px solid var(--rule)}
.gift-way li:last-child::after{display:none}
.gift-way .s-done::before{background:var(--good);box-shadow:none}
.gift-way .s-done::after{border-color:var(--good)}
.gift-way .s-next::before{box-shadow:inset 0 0 0 4px var(--good)}
.gift-way .s-trouble::before{background:var(--accent);box-shadow:none;border-radius:3px}
.gift-way .s-trouble b,.gift-way .note{color:var(--accent)}
.gift-way .s-over::before{box-shadow:inset 0 0 0 2px var(--soft);border-radius:3px}
.gift-way b{display:block;font:600 15px/1.35 var(--sans)}
.gift-way .small{display:block;font-size:14px;line-height:1.4}
@media (max-width:560px){
 .gift-way{display:block}.gift-way li{padding:0 0 16px 30px}
 .gift-way li::before{top:3px}.gift-way li::after{left:6px;right:auto;top:12px;bottom:-6px;border-top:0;
 border-left:2px solid var(--rule)}
}
.instead{margin:4px 0 0;padding:18px 0 0;border:0;border-top:1px solid var(--rule);min-width:0}
.instead legend{float:left;width:100%;padding:0 0 14px;font:600 16px/1.4 var(--sans)}
.instead legend span{font:400 18px/1.4 var(--serif)}
.instead>:nth-child(2){clear:both}
.instead .error{color:var(--accent);font-weight:600}
.with-button{display:flex;gap:12px}
.with-button input{flex:1;min-width:0}
.found-gifts ul{list-style:none;margin:0 0 10px;padding:0;columns:2;column-gap:26px}
.found-gifts li{break-inside:avoid}
.found-gifts .plain{display:flex;gap:14px;align-items:center;text-align:left;padding:6px 0}
@media (max-width:560px){.found-gifts ul{columns:1}}

.again-lines{list-style:none;margin:0 0 26px;padding:0}
.again-lines>li{display:grid;grid-template-columns:28px 1fr 210px;gap:6px 18px;align-items:center;padding:18px 0;
 border-bottom:1px solid var(--rule)}
.again-lines>li>input{width:24px;height:24px;margin:0;accent-color:var(--button)}
.again-lines .whom{display:flex;gap:18px;align-items:center;cursor:pointer}
.again-lines .whom>span[aria-hidden]{display:flex;flex-direction:column;line-height:1.4;min-width:0}
.again-lines b,.people-list b,.given-gifts b,.again-done b{font-weight:400;font-size:19px}
.again-lines .field{margin:0}
.again-lines>li>.field label{font-size:15px;margin-bottom:2px}
.again-lines>li>.field input{min-height:46px;padding:8px 12px}
.own-words{grid-column:2/-1}
.own-words summary{font:inherit;font-size:16px;color:var(--soft);padding:4px 0}
.own-words q{font-style:italic;quotes:none}
.own-words textarea{min-height:110px}
.own-words .field{margin:8px 0 4px}
.again-lines>li:has(>input:not(:checked)) .whom,.again-lines>li:has(>input:not(:checked)) .own-words{opacity:.55}
.again-lines b,.people-list b,.given-gifts b{align-self:flex-start}
.person-facts~section{margin-top:36px}
.again-lines .product-picture,.given-gifts .product-picture{border-radius:4px;flex:none}
.again-done ul{list-style:none;margin:0;padding:0}
.again-done li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 20px;padding:11px 0;
 border-bottom:1px solid var(--rule)}
.people-list{list-style:none;display:grid;grid-template-columns:repeat(3,1fr);gap:0 40px;margin:0;padding:0}
.people-list a{display:flex;flex-direction:column;padding:15px 0;border-bottom:1px solid var(--rule);
 color:var(--ink);text-decoration:none;height:100%}
.people-list a:hover b,.given-gifts a:hover b{color:var(--accent)}
.person-facts{display:flex;flex-wrap:wrap;gap:8px 44px;align-items:flex-start;margin-bottom:30px}
.person-facts address{font-style:normal}
.person-facts address span{display:block;line-height:1.45}
.person-facts p{margin:0}
.person-facts p:last-child{width:100%}
.person-days{list-style:none;margin:0 0 8px;padding:0}
.person-days>li{display:grid;grid-template-columns:190px 1fr auto;gap:4px 22px;align-items:baseline;padding:14px 0;
 border-bottom:1px solid var(--rule)}
.person-days p{margin:0}
.person-days p .small{display:block}
.person-days .plain{padding:0;min-height:28px}
.stop-day summary{font:inherit;color:inherit;text-decoration:underline;text-underline-offset:3px;list-style:none;padding:4px 0}
.stop-day summary::-webkit-details-marker{display:none}
.stop-day[open]{grid-column:1/-1}
.stop-day h4{margin:0 0 12px;font-weight:400;font-size:21px}
.stop-day .panel{margin:10px 0}
.stop-day p{margin:0 0 14px}
.given-gifts{list-style:none;display:grid;grid-template-columns:repeat(2,1fr);gap:18px 30px;margin:0;padding:0}
.given-gifts a{display:flex;gap:18px;align-items:center;color:var(--ink);text-decoration:none}
.given-gifts a>span{display:flex;flex-direction:column;line-height:1.4;min-width:0}
.field textarea.short{min-height:84px;font-style:normal}
@media (max-width:900px){.people-list{grid-template-columns:repeat(2,1fr)}}
@media (max-width:560px){
 .people-list,.given-gifts{grid-template-columns:1fr}.people-list{gap:0}
 .again-lines>li{grid-template-columns:28px 1fr}.again-lines>li>.field{grid-column:2}
 .person-days>li{grid-template-columns:1fr}
}

.book-charges{margin-top:44px}
.book-bars{list-style:none;margin:0;padding:0}
.book-bars li{display:grid;grid-template-columns:96px 1fr 190px;gap:0 18px;align-items:center;padding:5px 0;
 font:400 16px/1.5 var(--sans)}
.book-bars svg{display:block;width:100%;height:18px}
.book-bars rect{fill:var(--good)}
.book-bars b{font-weight:600;font-variant-numeric:tabular-nums}

@media (min-width:561px){.narrowly{display:none}}
@media (min-width:761px) and (max-width:1100px){.book-months{grid-template-columns:repeat(3,1fr)}}
@media (min-width:561px) and (max-width:760px){.book-months{grid-template-columns:repeat(2,1fr)}}
@media (max-width:1100px){
 .month-days a:hover span,.month-days a:focus-visible span{position:fixed;left:12px;right:12px;bottom:12px;
 width:auto;max-width:none}
}
@media (max-width:560px){
 .book-calendar.with-list,.view-list,.roomily{display:none}
 .book-views .narrowly-current{color:var(--ink);border-color:var(--accent)}.book-rows b{display:block}
 .book-months{grid-template-columns:1fr;gap:20px}
 .book-months .bare .month-weekdays,.book-months .bare .month-days{display:none}.book-months .none{display:inline}
 .book-months .bare h3{margin:0;color:var(--soft)}
 .month-days>*{height:38px}
 .book-rows a{grid-template-columns:74px 1fr;gap:0 10px}.book-rows em{grid-column:2}
 .book-rows time{font-size:17px}
 .book-bars li{grid-template-columns:76px 1fr;padding:8px 0}.book-bars svg{grid-column:2;grid-row:1}
 .book-bars li>:last-child{grid-column:2}
}
`;
