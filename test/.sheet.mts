// contact sheets
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFileSync, readdirSync } from 'node:fs';
const [out, w, h, ...files] = process.argv.slice(2);
const W=Number(w), H=Number(h);
const c=createCanvas(W*files.length+10*(files.length-1),H); const x=c.getContext('2d'); x.fillStyle='#888'; x.fillRect(0,0,c.width,c.height);
for (const [i,f] of files.entries()){ const im=await loadImage(f); const s=W/im.width; x.drawImage(im,0,0,im.width,Math.min(im.height,H/s),i*(W+10),0,W,Math.min(im.height*s,H)); }
writeFileSync(out,c.toBuffer('image/png'));
