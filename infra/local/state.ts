/**
 * What the host itself must not forget, in one SQLite file: queues, checkpoints, last runs, the
 * clock, mails, what stands in the buckets. An exclusive lock is held as long as the process lives,
 * and the system drops it with the process, so two hosts never share data and a killed one leaves no
 * stale lock.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    messageId TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT,
    sentAt INTEGER NOT NULL,
    firstReceivedAt INTEGER,
    visibleAt INTEGER NOT NULL,
    receiveCount INTEGER NOT NULL DEFAULT 0,
    isInFlight INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messageByVisibility ON message (queue, visibleAt, id);
  CREATE TABLE IF NOT EXISTS mail (
    id TEXT PRIMARY KEY,
    sentAt INTEGER NOT NULL,
    recipients TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mailByTime ON mail (sentAt);
  CREATE TABLE IF NOT EXISTS file (
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    etag TEXT NOT NULL,
    headers TEXT NOT NULL,
    writtenAt INTEGER NOT NULL,
    PRIMARY KEY (bucket, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS fileByContent ON file (contentHash);
`;
const TABLES = ['setting', 'message', 'mail', 'file'];

export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

export class State {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  /**
   * @param path of the file; its directory exists.
   * @throws DataInUse when another process has it open.
   */
  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    try {
      // WAL with NORMAL survives the death of the process, which is what is promised here.
      this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL');
      this.#database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT');
      this.#database.exec(SCHEMA);
    } catch (error) {
      this.#database.close();
      const { errcode } = error as { errcode?: number };
      if (errcode === SQLITE_BUSY) throw new DataInUse(path, { cause: error });
      throw error;
    }
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): readonly Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  first<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** All or nothing; inside another transaction it is a part of that one. */
  transaction<Result>(work: () => Result): Result {
    if (this.#depth > 0) return work();
    this.#depth += 1;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  setting(name: string): string | undefined {
    const sql = 'SELECT value FROM setting WHERE name = ?';
    return this.first<{ value: string }>(sql, name)?.value;
  }

  setSetting(name: string, value: string): void {
    this.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value);
  }

  reset(): void {
    this.transaction(() => {
      for (const table of TABLES) this.run(`DELETE FROM ${table}`);
    });
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
