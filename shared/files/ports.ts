export type FileFacts = {
  readonly contentType: string;
  /** What a browser saves it as; any script, no path. */
  readonly fileName: string;
};

/** A file's content as long as the link lives, for whoever has the link. */
export type FileLink = {
  /** At most `LINK_SECONDS_MAX`; longer, make a new link of it each time somebody asks. */
  readonly expiresInSeconds: number;
  /** Instead of the name that it was put with. */
  readonly fileName?: string;
};

/** Private files under keys of `shared/files/file-key.ts`. What stands under a key never changes. */
export interface Files {
  /** The first write counts; writing the key again succeeds and leaves the first content there. */
  put(key: string, bytes: Uint8Array, facts: FileFacts): Promise<void>;
  /** Made without asking whether the file is there. */
  linkTo(key: string, link: FileLink): Promise<string>;
  /** Undefined when it was never put or is forgotten by now. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** At most a thousand of the keys below a prefix that ends in a slash; ask again after removing them. */
  keysBelow(prefix: string): Promise<readonly string[]>;
  /** A repeat is accepted. */
  remove(key: string): Promise<void>;
}

/** What a browser's form posts straight to the bucket: these fields, and after them the file as `file`. */
export type UploadForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type UploadTerms = {
  readonly bytesMax: number;
  /** At most `LINK_SECONDS_MAX`. */
  readonly expiresInSeconds: number;
  /** Where the bucket sends the browser afterwards; without it, it answers 204. */
  readonly thenTo?: string;
};

/** Lets somebody put one file under one key, for a while. */
export interface Uploads {
  formFor(key: string, terms: UploadTerms): Promise<UploadForm>;
}
