/**
 * What stands in the buckets: contents as files of the data directory, named after their hash, and
 * what is known about them in the host's state. A content is written before anybody hears of it, so
 * a kill at any moment leaves at most a content that nobody asks for.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BucketPlan } from './resources/buckets.ts';
import type { State } from './state.ts';
import type { VirtualClock } from './virtual-clock.ts';

const DAY_MS = 86_400_000;

export type StoredFile = {
  readonly etag: string;
  /** Such as `content-type`; what the sender wants to be sent with it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly writtenAt: number;
  readonly content: Buffer;
};

export type FilePlace = { readonly bucket: string; readonly key: string };

type Row = {
  readonly contentHash: string;
  readonly etag: string;
  readonly headers: string;
  readonly writtenAt: number;
};

export type FileStoreDeps = {
  readonly state: State;
  readonly clock: Pick<VirtualClock, 'nowMs'>;
  readonly filesDir: string;
  readonly buckets: readonly BucketPlan[];
};

export class FileStore {
  readonly #deps: FileStoreDeps;
  #forgotOnDay = 0;

  constructor(deps: FileStoreDeps) {
    this.#deps = deps;
  }

  hasBucket(name: string): boolean {
    return this.#deps.buckets.some((bucket) => bucket.name === name);
  }

  has(place: FilePlace): boolean {
    return this.#row(place) !== undefined;
  }

  find(place: FilePlace): StoredFile | undefined {
    const row = this.#row(place);
    if (row === undefined) return undefined;
    const { contentHash, etag, headers, writtenAt } = row;
    const content = readFileSync(this.#pathOf(contentHash));
    return { etag, headers: JSON.parse(headers), writtenAt, content };
  }

  /** Replaces what stands there. @returns its ETag */
  write({ bucket, key }: FilePlace, content: Buffer, headers: StoredFile['headers']): string {
    const { state, clock } = this.#deps;
    this.#forgetExpired();
    const etag = `"${createHash('md5').update(content).digest('hex')}"`;
    const contentHash = createHash('sha256').update(content).digest('hex');
    this.#keep(contentHash, content);
    const sql = 'SELECT contentHash FROM file WHERE bucket = ? AND key = ?';
    const before = state.first<{ contentHash: string }>(sql, bucket, key);
    state.run(
      'INSERT OR REPLACE INTO file (bucket, key, contentHash, etag, headers, writtenAt) VALUES (?, ?, ?, ?, ?, ?)',
      ...[bucket, key, contentHash, etag, JSON.stringify(headers), Math.floor(clock.nowMs())],
    );
    if (before !== undefined) this.#dropUnused(before.contentHash);
    return etag;
  }

  /** In the order of their names; `key` is what they begin with. */
  keysBelow({ bucket, key: prefix }: FilePlace): readonly string[] {
    const sql =
      'SELECT key, writtenAt FROM file WHERE bucket = ? AND substr(key, 1, ?) = ? ORDER BY key';
    const rows = this.#deps.state.all<Pick<Row, 'writtenAt'> & { readonly key: string }>(
      ...[sql, bucket, prefix.length, prefix],
    );
    return rows
      .filter(({ key, writtenAt }) => writtenAt >= this.#keptSince({ bucket, key }))
      .map(({ key }) => key);
  }

  remove({ bucket, key }: FilePlace): void {
    const sql = 'DELETE FROM file WHERE bucket = ? AND key = ? RETURNING contentHash';
    const [gone] = this.#deps.state.all<{ contentHash: string }>(sql, bucket, key);
    if (gone !== undefined) this.#dropUnused(gone.contentHash);
  }

  #row(place: FilePlace): Row | undefined {
    const sql =
      'SELECT contentHash, etag, headers, writtenAt FROM file WHERE bucket = ? AND key = ?';
    const row = this.#deps.state.first<Row>(sql, place.bucket, place.key);
    return row === undefined || row.writtenAt < this.#keptSince(place) ? undefined : row;
  }

  /** Like S3, by whole days of UTC; what is older has expired. */
  #keptSince({ bucket, key }: FilePlace): number {
    const today = Math.floor(this.#deps.clock.nowMs() / DAY_MS);
    const rules = this.#deps.buckets.find(({ name }) => name === bucket)?.expiry ?? [];
    const days = rules.flatMap(({ prefix, afterDays }) =>
      key.startsWith(prefix) ? afterDays : [],
    );
    return days.length === 0 ? 0 : (today - Math.min(...days)) * DAY_MS;
  }

  #forgetExpired(): void {
    const { state, clock, buckets } = this.#deps;
    const today = Math.floor(clock.nowMs() / DAY_MS);
    if (this.#forgotOnDay === today) return;
    this.#forgotOnDay = today;
    for (const { name, expiry } of buckets) {
      for (const { prefix, afterDays } of expiry) {
        const expired = state.all<{ key: string }>(
          'SELECT key FROM file WHERE bucket = ? AND writtenAt < ? AND substr(key, 1, ?) = ?',
          ...[name, (today - afterDays) * DAY_MS, prefix.length, prefix],
        );
        for (const { key } of expired) this.remove({ bucket: name, key });
      }
    }
  }

  #keep(contentHash: string, content: Buffer): void {
    const path = this.#pathOf(contentHash);
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
  }

  #dropUnused(contentHash: string): void {
    const sql = 'SELECT 1 AS used FROM file WHERE contentHash = ? LIMIT 1';
    if (this.#deps.state.first(sql, contentHash) !== undefined) return;
    rmSync(this.#pathOf(contentHash), { force: true });
  }

  #pathOf(contentHash: string): string {
    return join(this.#deps.filesDir, contentHash.slice(0, 2), contentHash);
  }
}
