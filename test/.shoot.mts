import { launchChromium } from './support/chromium.ts';
import { Camera } from './screenshots/camera.ts';
import { shootPages } from './screenshots/pages.ts';
import { ShopClient } from '../commands/sixteen-months/shop-client.ts';
const url='http://localhost:4650'; const shop=new ShopClient(url);
const token=await shop.signIn('ada@example.com','Europe/London');
const gifts=(await shop.gifts(token)).gifts;
const browser=await launchChromium();
const story={customerToken:token,staffKey:'',orderId:'ord_'+gifts[0].giftId.split('_')[2],giftIds:gifts.map(g=>g.giftId)};
if (process.argv[2]==='html'){ const r=await fetch(url+process.argv[3],{headers:{cookie:'__Host-session='+token}}); console.log(r.status, await r.text()); await browser.close(); process.exit(0);}
const camera=new Camera('/tmp/shots');
try { await shootPages({browser,camera,url,story} as any); } finally { await browser.close(); console.log(camera.count); }
process.exit(0);
