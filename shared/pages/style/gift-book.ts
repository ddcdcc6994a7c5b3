/** The gift book: its calendar, its list and its bars; people; again this year. */
export const GIFT_BOOK_STYLE = `
.roomy .wide{max-width:1200px}
.steps-row{margin:0 0 30px}
.notice .rows{margin:0}
.views ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 26px;margin:0 0 26px;padding:0;
 border-bottom:1px solid var(--rule);font:400 16px/1.4 var(--sans)}
.views a{display:inline-block;padding:11px 0;color:var(--soft);text-decoration:none;
 border-bottom:3px solid transparent}
.views a:hover{color:var(--accent)}
.views [aria-current]{color:var(--ink);border-color:var(--accent)}

.legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 22px;margin:0 0 22px;padding:0;
 font:400 15px/1.5 var(--sans);color:var(--soft)}
.legend li{display:flex;align-items:center;gap:9px}
.legend span{display:grid;place-items:center;width:26px;height:26px;font-size:13px}
.months{display:grid;grid-template-columns:repeat(4,1fr);gap:26px 26px;margin:0 0 44px}
.months h3{display:flex;align-items:baseline;gap:8px;margin:0 0 6px}
.months .none{display:none}
.weekdays,.days{display:grid;grid-template-columns:repeat(7,1fr);gap:2px;font:400 12px/1 var(--sans);
 color:var(--soft);text-align:center;counter-reset:day}
.weekdays{padding-bottom:5px;font-size:11px}
.weekdays i,.days i{font-style:normal}
.days>*{counter-increment:day;display:flex;flex-direction:column;align-items:center;justify-content:center;
 min-width:0;height:36px;border-radius:4px;position:relative}
.days>*::before{content:counter(day)}
.days i::before{content:counter(day) / ''}
.from2>:first-child{grid-column-start:2}.from3>:first-child{grid-column-start:3}
.from4>:first-child{grid-column-start:4}.from5>:first-child{grid-column-start:5}
.from6>:first-child{grid-column-start:6}.from7>:first-child{grid-column-start:7}
.days a{color:var(--ink);font-size:13px;text-decoration:none}
.days a b{display:block;max-width:100%;padding:0 2px;overflow:hidden;font:600 10px/1.25 var(--sans);
 letter-spacing:-.2px;white-space:nowrap;text-overflow:clip;overflow-wrap:normal}
.days a span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.days a:hover span,.days a:focus-visible span{z-index:2;bottom:calc(100% + 6px);width:max-content;
 max-width:230px;height:auto;overflow:visible;clip-path:none;padding:9px 12px;border-radius:4px;
 background:var(--ink);color:var(--sheet);font:400 14px/1.4 var(--sans);text-align:left;pointer-events:none}
.days .m-planned,.legend .m-planned{box-shadow:inset 0 0 0 2px var(--good);border-radius:10px}
.days .m-paid,.legend .m-paid{background:var(--good);color:var(--sheet);border-radius:10px}
.days .m-attention,.legend .m-attention{background:var(--accent);color:var(--sheet);border-radius:3px}
.days .m-over,.legend .m-over{box-shadow:inset 0 0 0 1px var(--soft);color:var(--soft);text-decoration:line-through;
 border-radius:3px}
.days .now::after,.legend .now{outline:2px dotted var(--soft);outline-offset:-1px}
.days .now{outline:2px dotted var(--soft);outline-offset:-1px}

.book h3{margin:26px 0 2px;font:400 15px/1.5 var(--sans);color:var(--soft)}
.rows{list-style:none;margin:0 0 22px;padding:0}
.rows a{display:grid;grid-template-columns:74px 1fr auto;gap:0 18px;align-items:baseline;padding:13px 0;
 border-bottom:1px solid var(--rule);color:var(--ink);text-decoration:none}
.rows a:hover b{color:var(--accent)}
.rows time{color:var(--accent);font-size:19px;white-space:nowrap}
.rows b{font-weight:400;font-size:19px;margin-right:8px}
.rows i{font-style:normal;font-size:17px}
.rows small{display:block;font:400 15px/1.5 var(--sans);color:var(--soft)}
.rows em{display:flex;align-items:center;gap:8px;font:400 15px/1.5 var(--sans);color:var(--soft)}
.rows em::before{content:'';width:11px;height:11px;flex:none;border-radius:50%}
.rows .m-planned em::before{box-shadow:inset 0 0 0 2px var(--good)}
.rows .m-paid em::before{background:var(--good)}
.rows .m-attention em::before{background:var(--accent);border-radius:2px}
.rows .m-attention em{color:var(--accent);font-weight:600}
.rows .m-over em::before{box-shadow:inset 0 0 0 1px var(--soft);border-radius:2px}
.rows .m-over time,.rows .m-over b{color:var(--soft);text-decoration:line-through}
.rows :target a{background:var(--card)}


.way{list-style:none;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin:6px 0 30px;padding:0}
.way li{position:relative;padding:26px 12px 0 0}
.way li::before{content:'';position:absolute;left:0;top:2px;width:15px;height:15px;border-radius:50%;
 box-shadow:inset 0 0 0 2px var(--soft);background:var(--sheet);z-index:1}
.way li::after{content:'';position:absolute;left:7px;right:-7px;top:9px;border-top:2px solid var(--rule)}
.way li:last-child::after{display:none}
.way .s-done::before{background:var(--good);box-shadow:none}
.way .s-done::after{border-color:var(--good)}
.way .s-next::before{box-shadow:inset 0 0 0 4px var(--good)}
.way .s-trouble::before{background:var(--accent);box-shadow:none;border-radius:3px}
.way .s-trouble b,.way .note{color:var(--accent)}
.way .s-over::before{box-shadow:inset 0 0 0 2px var(--soft);border-radius:3px}
.way b{display:block;font:600 15px/1.35 var(--sans)}
.way .small{display:block;font-size:14px;line-height:1.4}
@media (max-width:560px){
 .way{display:block}.way li{padding:0 0 16px 30px}
 .way li::before{top:3px}.way li::after{left:6px;right:auto;top:12px;bottom:-6px;border-top:0;
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

.again{list-style:none;margin:0 0 26px;padding:0}
.again>li{display:grid;grid-template-columns:28px 1fr 210px;gap:6px 18px;align-items:center;padding:18px 0;
 border-bottom:1px solid var(--rule)}
.again>li>input{width:24px;height:24px;margin:0;accent-color:var(--button)}
.again .whom{display:flex;gap:18px;align-items:center;cursor:pointer}
.again .whom>span[aria-hidden]{display:flex;flex-direction:column;line-height:1.4;min-width:0}
.again b,.people b,.given b,.again-done b{font-weight:400;font-size:19px}
.again .field{margin:0}
.again>li>.field label{font-size:15px;margin-bottom:2px}
.again>li>.field input{min-height:46px;padding:8px 12px}
.own-words{grid-column:2/-1}
.own-words summary{padding:4px 0;font-size:16px;color:var(--soft);cursor:pointer}
.own-words q{font-style:italic;quotes:none}
.own-words textarea{min-height:110px}
.own-words .field{margin:8px 0 4px}
.again>li:has(>input:not(:checked)) .whom,.again>li:has(>input:not(:checked)) .own-words{opacity:.55}
.again b,.people b,.given b{align-self:flex-start}
.person~section{margin-top:36px}
.again .product-picture,.given .product-picture{border-radius:4px;flex:none}
.again-done ul{list-style:none;margin:0;padding:0}
.again-done li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 20px;padding:11px 0;
 border-bottom:1px solid var(--rule)}
.people{list-style:none;display:grid;grid-template-columns:repeat(3,1fr);gap:0 40px;margin:0;padding:0}
.people a{display:flex;flex-direction:column;padding:15px 0;border-bottom:1px solid var(--rule);
 color:var(--ink);text-decoration:none;height:100%}
.people a:hover b,.given a:hover b{color:var(--accent)}
.person{display:flex;flex-wrap:wrap;gap:8px 44px;align-items:flex-start;margin-bottom:30px}
.person address{font-style:normal}
.person address span{display:block;line-height:1.45}
.person p{margin:0}
.person p:last-child{width:100%}
.occasions{list-style:none;margin:0 0 8px;padding:0}
.occasions>li{display:grid;grid-template-columns:190px 1fr auto;gap:4px 22px;align-items:baseline;padding:14px 0;
 border-bottom:1px solid var(--rule)}
.occasions p{margin:0}
.occasions p .small{display:block}
.occasions .plain{padding:0;min-height:28px}
.stop summary{cursor:pointer;text-decoration:underline;text-underline-offset:3px;list-style:none;padding:4px 0}
.stop summary::-webkit-details-marker{display:none}
.stop[open]{grid-column:1/-1}
.stop h4{margin:0 0 12px;font-weight:400;font-size:21px}
.stop .panel{margin:10px 0}
.given{list-style:none;display:grid;grid-template-columns:repeat(2,1fr);gap:18px 30px;margin:0;padding:0}
.given a{display:flex;gap:18px;align-items:center;color:var(--ink);text-decoration:none}
.given a>span{display:flex;flex-direction:column;line-height:1.4;min-width:0}
.field textarea.short{min-height:84px;font-style:normal}
@media (max-width:900px){.people{grid-template-columns:repeat(2,1fr)}}
@media (max-width:560px){
 .people,.given{grid-template-columns:1fr}.people{gap:0}
 .again>li{grid-template-columns:28px 1fr}.again>li>.field{grid-column:2}
 .occasions>li{grid-template-columns:1fr}
}

.charges{margin-top:44px}
.bars{list-style:none;margin:0;padding:0}
.bars li{display:grid;grid-template-columns:96px 1fr 190px;gap:0 18px;align-items:center;padding:5px 0;
 font:400 16px/1.5 var(--sans)}
.bars svg{display:block;width:100%;height:18px}
.bars rect{fill:var(--good)}
.bars b{font-weight:600;font-variant-numeric:tabular-nums}

@media (min-width:561px){.narrowly{display:none}}
@media (min-width:761px) and (max-width:1100px){.months{grid-template-columns:repeat(3,1fr)}}
@media (min-width:561px) and (max-width:760px){.months{grid-template-columns:repeat(2,1fr)}}
@media (max-width:560px){
 .calendar.beside,.view-list,.roomily{display:none}.rows b{display:block}
 .months{grid-template-columns:1fr;gap:20px}
 .months .bare .weekdays,.months .bare .days{display:none}.months .none{display:inline}
 .months .bare h3{margin:0;color:var(--soft)}
 .days>*{height:38px}.days a b{font-size:11px}
 .rows a{grid-template-columns:64px 1fr;gap:0 12px}.rows em{grid-column:2}
 .rows time{font-size:17px}
 .bars li{grid-template-columns:76px 1fr;padding:8px 0}.bars svg{grid-column:2;grid-row:1}
 .bars li>:last-child{grid-column:2}
}
`;
