import type { ShownPhoto } from '../../photos/show-photos.ts';
import type { PhotoPlace } from '../../proposals/proposal.ts';

export type PhotoMark = { readonly number: number; readonly place: PhotoPlace };

type Props = {
  readonly photo: ShownPhoto;
  readonly label: string;
  /** Where something would stand. */
  readonly marks?: readonly PhotoMark[];
};

/** A clean picture; numbers on it say where something would stand. */
export const PhotoFigure = ({ photo, label, marks = [] }: Props) => {
  const { url, width, height } = photo;
  // As large beside every picture, whatever it measures.
  const radius = Math.max(width, height) / 26;
  return (
    <span class="photo">
      <img src={url} alt={label} width={width} height={height} decoding="async" />
      {marks.length === 0 ? null : (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {marks.map(({ number, place }) => {
            const x = (place.xPercent * width) / 100;
            const y = (place.yPercent * height) / 100;
            return (
              <>
                <circle cx={x} cy={y} r={radius} />
                <text x={x} y={y} font-size={radius * 1.2} dy="0.36em">
                  {number}
                </text>
              </>
            );
          })}
        </svg>
      )}
    </span>
  );
};
