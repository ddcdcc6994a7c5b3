import { Body, Heart, Line, type Motif } from './product-motifs.tsx';

const slate: Motif = (paint) => (
  <>
    <Body
      d="M20 26h56a4 4 0 0 1 4 4v42a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z"
      paint={paint}
    />
    <rect x="22" y="32" width="52" height="38" rx="2" fill="#3c4347" />
    <Line d="M30 46c6-8 10 8 16 0s10 6 18-2M30 58h20" of="#f4efe4" width={2.5} />
    <Heart x={62} y={58} of={paint.accent} size={0.6} />
  </>
);
const bunting: Motif = (paint) => (
  <>
    <Line d="M10 30c22 16 54 16 76 0" of={paint.deep} width={2.5} />
    <Body d="M16 34l15 6-9 18zM50 42l15-2-5 20z" paint={paint} />
    <path d="M33 41l15 1-7 19zM67 39l14-7 0 20z" fill={paint.accent} />
    <circle cx="30" cy="72" r="2.5" fill={paint.accent} />
    <circle cx="48" cy="76" r="2.5" fill={paint.main} />
    <circle cx="66" cy="71" r="2.5" fill={paint.deep} />
  </>
);
const bauble: Motif = (paint) => (
  <>
    <Line d="M48 26V14" of={paint.deep} width={2.5} />
    <rect x="42" y="24" width="12" height="9" rx="2" fill={paint.accent} />
    <Body d="M48 31a24 24 0 1 1 0 48 24 24 0 0 1 0-48z" paint={paint} />
    <Line d="M25 52c14 8 32 8 46 0M27 63c12 7 30 7 42 0" of={paint.light} />
    <Line d="M33 45c2-4 5-6 8-7" of={paint.light} width={3.5} />
  </>
);
const star: Motif = (paint) => (
  <>
    <Line d="M48 24V12" of={paint.deep} width={2.5} />
    <Body d="M48 22l8.5 18.5L77 43 62 57l4 21-18-10.5L30 78l4-21-15-14 20.5-2.5z" paint={paint} />
    <path
      d="M48 22l8.5 18.5L48 54zM77 43L62 57l-14-3zM66 78L48 67.5V54zM30 78l4-21 14-3zM19 43l20.5-2.5L48 54z"
      fill={paint.deep}
      opacity=".28"
    />
  </>
);
const bell: Motif = (paint) => (
  <>
    <path
      d="M48 24c-14 1-20-10-12-12 6-1 12 12 12 12s6-13 12-12c8 2 2 13-12 12z"
      fill={paint.accent}
    />
    <circle cx="48" cy="74" r="6" fill={paint.deep} />
    <Body
      d="M48 23c14 0 20 11 20 25 0 12 3 17 7 21H21c4-4 7-9 7-21 0-14 6-25 20-25z"
      paint={paint}
    />
    <path d="M21 69h54v4H21z" fill={paint.deep} />
  </>
);
const bird: Motif = (paint) => (
  <>
    <Line d="M10 74h76" of={paint.deep} width={3.5} />
    <Line d="M44 70v5M52 70v5" of={paint.deep} width={2.5} />
    <Body
      d="M22 44c0-14 11-22 23-21 9 1 14 7 16 14l23 5-13 6c-1 14-10 23-24 23-15 0-25-12-25-27z"
      paint={paint}
    />
    <path d="M40 48c10-6 22 0 30 2-4 10-22 16-30-2z" fill={paint.deep} />
    <path d="M23 39l-11 4 11 4z" fill={paint.accent} />
    <circle cx="33" cy="37" r="3" fill="#2e2922" />
    <circle cx="32" cy="36" r="1" fill="#fff" />
  </>
);
const owl: Motif = (paint) => (
  <>
    <Line d="M12 78h72" of={paint.deep} width={3.5} />
    <Body
      d="M24 28c6 4 12 2 24 2s18 2 24-2c4 12 3 18 2 26-2 14-12 23-26 23S24 68 22 54c-1-8-2-14 2-26z"
      paint={paint}
    />
    <circle cx="38" cy="43" r="10" fill={paint.light} />
    <circle cx="58" cy="43" r="10" fill={paint.light} />
    <circle cx="39" cy="43" r="4" fill="#2e2922" />
    <circle cx="57" cy="43" r="4" fill="#2e2922" />
    <path d="M48 48l-5 5 5 7 5-7z" fill={paint.accent} />
    <Line d="M39 66c3 3 5 3 9 0 4 3 6 3 9 0" of={paint.deep} width={2.5} />
  </>
);
const butterfly: Motif = (paint) => (
  <>
    <Body
      d="M47 48C40 26 18 20 15 32c-3 13 14 22 32 18zM49 48c7-22 29-28 32-16 3 13-14 22-32 18z"
      paint={paint}
    />
    <path
      d="M47 51c-16 0-24 9-20 18 5 9 18 3 20-16zM49 51c16 0 24 9 20 18-5 9-18 3-20-16z"
      fill={paint.accent}
    />
    <Line d="M48 40v28" of={paint.deep} width={4} />
    <Line d="M48 40c-2-6-5-9-9-10M48 40c2-6 5-9 9-10" of={paint.deep} width={2} />
    <circle cx="28" cy="35" r="3.5" fill={paint.light} />
    <circle cx="68" cy="35" r="3.5" fill={paint.light} />
  </>
);
const bowl: Motif = (paint) => (
  <>
    <ellipse cx="48" cy="44" rx="31" ry="7" fill={paint.deep} />
    <Body d="M17 44c0 20 12 31 24 32h14c12-1 24-12 24-32-4 4-14 7-31 7s-27-3-31-7z" paint={paint} />
    <path d="M38 75h20v4H38z" fill={paint.deep} />
    <Heart x={48} y={63} of={paint.light} size={0.7} />
  </>
);
const plate: Motif = (paint) => (
  <>
    <Body d="M48 22a28 28 0 1 1 0 56 28 28 0 0 1 0-56z" paint={paint} />
    <circle cx="48" cy="50" r="18" fill={paint.light} />
    <circle cx="48" cy="50" r="13" fill="none" stroke={paint.main} stroke-width="1.5" />
    <Heart x={48} y={50} of={paint.accent} size={0.8} />
  </>
);
const cutlery: Motif = (paint) => (
  <>
    <Line d="M34 50v28M26 22v14c0 8 4 12 8 12s8-4 8-12V22M34 22v14" of={paint.deep} width={4} />
    <path d="M60 20c10 3 13 15 10 30H60z" fill={paint.main} />
    <Line d="M62 48v30" of={paint.main} width={6} />
    <path d="M31 62h6v16h-6z" fill={paint.accent} />
    <path d="M59 62h6v16h-6z" fill={paint.accent} />
  </>
);
const envelope: Motif = (paint) => (
  <>
    <path d="M26 22h44v40H26z" fill={paint.light} />
    <Line d="M34 31h28M34 38h20" of={paint.deep} width={2.5} />
    <Body d="M16 40l32 20 32-20v35a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4z" paint={paint} />
    <Line d="M18 77l22-21M78 77L56 56" of={paint.deep} width={2.5} />
    <circle cx="48" cy="61" r="9" fill={paint.accent} />
    <Heart x={48} y={61} of={paint.light} size={0.5} />
  </>
);
const doormat: Motif = (paint) => (
  <>
    <Line
      d="M14 70l-3 8M26 72l-2 8M38 73l-1 8M50 73v8M62 73l1 8M72 72l3 8M82 70l4 8"
      of={paint.deep}
      width={2}
    />
    <Body d="M24 36h48l14 36H10z" paint={paint} />
    <path d="M29 42h38l9 24H20z" fill="none" stroke={paint.light} stroke-width="2.5" />
    <Heart x={48} y={54} of={paint.light} size={0.95} />
  </>
);
const knob: Motif = (paint) => (
  <>
    <path d="M42 60h12l3 19H39z" fill={paint.deep} />
    <Body d="M48 18a23 23 0 1 1 0 46 23 23 0 0 1 0-46z" paint={paint} />
    {[0, 60, 120, 180, 240, 300].map((turn) => (
      <ellipse
        cx="48"
        cy="31"
        rx="5"
        ry="8"
        fill={paint.light}
        transform={`rotate(${turn} 48 41)`}
      />
    ))}
    <circle cx="48" cy="41" r="5" fill={paint.accent} />
  </>
);
const purse: Motif = (paint) => (
  <>
    <Body d="M22 42c-8 14-6 36 4 36h44c10 0 12-22 4-36z" paint={paint} />
    <path d="M22 44c0-22 52-22 52 0h-6c0-14-40-14-40 0z" fill={paint.accent} />
    <circle cx="44" cy="24" r="4.5" fill={paint.deep} />
    <circle cx="52" cy="24" r="4.5" fill={paint.deep} />
  </>
);
const book: Motif = (paint) => (
  <>
    <path d="M28 24h44v54H28z" fill={paint.light} />
    <Body d="M24 20h42a4 4 0 0 1 4 4v46a4 4 0 0 1-4 4H24z" paint={paint} />
    <path d="M24 20h8v54h-8z" fill={paint.deep} />
    <rect x="39" y="30" width="24" height="15" rx="2" fill={paint.light} />
    <Line d="M43 36h16M43 40h10" of={paint.deep} width={1.5} />
    <path d="M58 62h6v18l-3-4-3 4z" fill={paint.accent} />
  </>
);
const plant: Motif = (paint) => (
  <>
    <Line d="M48 56V36M48 52c-8 0-12-4-13-10M48 48c8 0 11-4 13-10" of="#6c8a57" />
    {[0, 72, 144, 216, 288].map((turn) => (
      <circle cx="48" cy="18" r="6.5" fill={paint.accent} transform={`rotate(${turn} 48 27)`} />
    ))}
    <circle cx="48" cy="27" r="5" fill={paint.light} />
    <Body d="M29 56h38l-5 21a3 3 0 0 1-3 2H37a3 3 0 0 1-3-2z" paint={paint} />
    <rect x="26" y="52" width="44" height="9" rx="2" fill={paint.deep} />
  </>
);
const mitten: Motif = (paint) => (
  <>
    <Body d="M34 62V36c0-19 28-19 28 0v8c3-6 14-6 12 3-1 6-6 12-12 15z" paint={paint} />
    <rect x="31" y="62" width="34" height="16" rx="4" fill={paint.light} />
    <Line d="M38 64v12M45 64v12M52 64v12M59 64v12" of={paint.accent} width={2} />
    <Heart x={48} y={45} of={paint.light} size={0.7} />
  </>
);
const doll: Motif = (paint) => (
  <>
    <Body d="M48 46c14 0 20 14 22 32H26c2-18 8-32 22-32z" paint={paint} />
    <circle cx="48" cy="34" r="15" fill="#f3d3b8" />
    <path d="M32 34c-2-22 34-22 32 0-5-9-9-11-16-11s-11 2-16 11z" fill="#7a4a34" />
    <circle cx="43" cy="36" r="1.8" fill="#2e2922" />
    <circle cx="53" cy="36" r="1.8" fill="#2e2922" />
    <Line d="M44 41c2 3 6 3 8 0" of="#a8402f" width={1.8} />
    <path d="M40 51h16l-8 7z" fill={paint.light} />
  </>
);
const plaster: Motif = (paint) => (
  <g transform="rotate(-32 48 48)">
    <Body d="M26 36h44a13 13 0 0 1 0 26H26a13 13 0 0 1 0-26z" paint={paint} />
    <rect x="36" y="36" width="24" height="26" fill={paint.light} />
    <Heart x={48} y={49} of={paint.accent} size={0.8} />
  </g>
);

export const MORE_MOTIFS = {
  ...{ slate, bunting, bauble, star, bell, bird, owl, butterfly, bowl, plate, cutlery, envelope },
  ...{ doormat, knob, purse, book, plant, mitten, doll, plaster },
};
