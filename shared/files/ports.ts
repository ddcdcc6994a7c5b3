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
}
