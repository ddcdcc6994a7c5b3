import type { PhotoContentType, PhotoRefusal } from './photo.ts';

/** A picture with nothing in it but the picture. */
export type CleanPicture = {
  readonly contentType: PhotoContentType;
  readonly bytes: Uint8Array;
  /** As it is shown: turned as its orientation says. */
  readonly width: number;
  readonly height: number;
};

/** What a cleaner found out about one kind of file. */
export type Cleaned = {
  readonly parts: readonly Uint8Array[];
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
};

/** What a reader throws on the way; `cleanPicture` answers with it. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';
  readonly reason: PhotoRefusal;

  constructor(reason: PhotoRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** What does not fit together is broken, whatever it was meant to be. */
export function mustHold(condition: boolean): asserts condition {
  if (!condition) throw new PictureRefused('broken');
}

/** A part of a file; what reaches beyond its end is broken. */
export function slice(file: Buffer, from: number, length: number): Buffer {
  mustHold(length >= 0 && from >= 0 && from + length <= file.length);
  return file.subarray(from, from + length);
}
