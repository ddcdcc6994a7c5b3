export const CLOCK_BAR_STYLE_PATH = '/local/clock-bar.css';

/**
 * Plainly no part of the shop: slate on every page, by day and by night. It takes its room at the
 * end of the page, so it covers nothing; what a page sets at the lower edge of the window can stand
 * on `var(--clock-bar, 0px)`.
 */
export const CLOCK_BAR_STYLE = `
:root{--clock-bar:52px;scroll-padding-bottom:calc(var(--clock-bar) + 12px)}
body{padding-bottom:var(--clock-bar)}
#clock-bar,#clock-bar *{all:revert;box-sizing:border-box}
#clock-bar{position:fixed;inset:auto 0 0;z-index:100;min-height:var(--clock-bar);
 display:flex;align-items:center;gap:4px 18px;padding:8px 18px;background:#262d34;color:#dfe4e8;
 border-top:1px solid #4a545d;font:400 13px/1.4 system-ui,sans-serif;color-scheme:dark}
#clock-bar p,#clock-bar form{margin:0}
#clock-bar time{font-variant-numeric:tabular-nums;white-space:nowrap}
#clock-bar a{color:#dfe4e8;text-underline-offset:3px;display:inline-block;padding:6px 0}
#clock-bar .now a{font-weight:600;text-decoration:none}
#clock-bar a:hover{color:#fff;text-decoration:underline}
#clock-bar .next{color:#b9c2ca;flex:1 1 auto}
#clock-bar .ways,#clock-bar .ways form,#clock-bar label{display:flex;align-items:center;gap:6px}
#clock-bar button,#clock-bar input[type=date]{font:inherit;height:34px;border:1px solid #5d6872;
 border-radius:5px;background:#333c45;color:#f2f4f6;padding:0 10px;white-space:nowrap}
#clock-bar button{cursor:pointer}
#clock-bar button:hover{background:#43505b}
#clock-bar button:disabled{opacity:.6;cursor:default}
#clock-bar :focus-visible{outline:2px solid #9ecbff;outline-offset:2px}
#clock-bar .inbox{white-space:nowrap}
#clock-bar .busy,#clock-bar label span,#clock-bar .inbox span{position:absolute;width:1px;height:1px;
 overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:1060px){
 :root{--clock-bar:88px}
 #clock-bar{display:grid;grid-template-columns:auto 1fr auto;padding:6px 14px 8px}
 #clock-bar .ways{grid-row:2;grid-column:1/-1}
}
@media (max-width:680px){
 :root{--clock-bar:116px}
 #clock-bar{grid-template-columns:1fr auto;gap:0 10px;padding:4px 10px 8px}
 #clock-bar a{padding:3px 0}
 #clock-bar .next{grid-row:2;grid-column:1/-1;padding-bottom:5px}
 #clock-bar .ways{grid-row:3}
 #clock-bar .ways form:last-child,#clock-bar label{flex:1 1 auto;min-width:0}
 #clock-bar button{padding:0 7px}
 #clock-bar input[type=date]{flex:1 1 auto;width:100px;min-width:0;max-width:180px;padding:0 6px}
 #clock-bar button span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
}
@media print{#clock-bar{display:none}body{padding-bottom:0}}
`;
