import { contentDisposition } from '../../shared/files/content-disposition.ts';
import { isFileKey, isFilePrefix, LINK_SECONDS_MAX } from '../../shared/files/file-key.ts';
import type { FileFacts, FileLink, Files } from '../../shared/files/ports.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Clock } from '../../shared/kernel/time.ts';

/** What a browser gets that opens a link. */
export type OpenedLink = {
  readonly status: number;
  readonly contentType?: string | null;
  readonly disposition?: string | null;
  readonly bytes?: Uint8Array;
};

/** `Files` in memory; passes the same contract suite as S3 (`test/files`). */
export class MemoryFiles implements Files {
  readonly #clock: Clock;
  readonly #fileByKey = new Map<string, FileFacts & { readonly bytes: Uint8Array }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** In the order in which they were first put. */
  keys(): readonly string[] {
    return [...this.#fileByKey.keys()];
  }

  async put(key: string, bytes: Uint8Array, facts: FileFacts): Promise<void> {
    assertKey(key);
    if (!this.#fileByKey.has(key)) {
      this.#fileByKey.set(key, { ...facts, bytes: Uint8Array.from(bytes) });
    }
  }

  async linkTo(key: string, { expiresInSeconds, fileName }: FileLink): Promise<string> {
    assertKey(key);
    assert(expiresInSeconds > 0 && expiresInSeconds <= LINK_SECONDS_MAX, 'a link lives an hour');
    const until = this.#clock.now().add({ seconds: expiresInSeconds });
    const name = fileName === undefined ? {} : { fileName };
    return `https://files.test/${key}?${new URLSearchParams({ until: String(until), ...name })}`;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    assertKey(key);
    const bytes = this.#fileByKey.get(key)?.bytes;
    return bytes === undefined ? undefined : Uint8Array.from(bytes);
  }

  async keysBelow(prefix: string): Promise<readonly string[]> {
    assert(isFilePrefix(prefix), 'prefixes of files are made by shared/files/file-key.ts');
    return this.keys().filter((key) => key.startsWith(prefix));
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    this.#fileByKey.delete(key);
  }

  async open(link: string): Promise<OpenedLink> {
    const { pathname, searchParams } = new URL(link);
    if (String(this.#clock.now()) >= (searchParams.get('until') ?? '')) return { status: 403 };
    const file = this.#fileByKey.get(pathname.slice(1));
    if (file === undefined) return { status: 404 };
    const { contentType, bytes } = file;
    const disposition = contentDisposition(searchParams.get('fileName') ?? file.fileName);
    return { status: 200, contentType, disposition, bytes };
  }
}

function assertKey(key: string): void {
  assert(isFileKey(key), 'keys of files are made by shared/files/file-key.ts');
}
