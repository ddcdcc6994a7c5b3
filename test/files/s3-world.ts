// The host's S3 by itself, and real clients of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { FileStore } from '../../infra/local/file-store.ts';
import { closeServer, listen } from '../../infra/local/ports.ts';
import type { BucketPlan } from '../../infra/local/resources/buckets.ts';
import { type S3Deps, S3Endpoint } from '../../infra/local/s3-endpoint.ts';
import { State } from '../../infra/local/state.ts';
import type { OpenedLink } from '../support/memory-files.ts';

export const BUCKET = 'shop-files';
const MOUNT_PATH = '/local/s3';
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

export type S3World = {
  readonly endpoint: string;
  readonly filesDir: string;
  /** Of the host; what signs links goes by the real time. */
  readonly clock: { nowMs(): number; advance(ms: number): void; reset(): void };
  client(credentials?: typeof CREDENTIALS): S3Client;
  close(): Promise<void>;
};

export async function startS3({
  expiry = [],
  ...hearing
}: Partial<Pick<BucketPlan, 'expiry'>> & Pick<S3Deps, 'onWritten'> = {}): Promise<S3World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'proprietor-files-'));
  const filesDir = join(dataDir, 'files');
  const state = new State(join(dataDir, 'state.sqlite'));
  const clock = shiftedClock();
  const buckets = [{ name: BUCKET, arn: `arn:aws:s3:::${BUCKET}`, expiry }];
  const files = new FileStore({ state, clock, filesDir, buckets });
  const credentials = CREDENTIALS;
  const s3 = new S3Endpoint({ files, clock, credentials, mountPath: MOUNT_PATH, ...hearing });
  const failures: unknown[] = [];
  const { server, port } = await listen((request, response) => {
    s3.handle(request, response).catch((error) => {
      failures.push(error);
      response.destroy();
    });
  }, 0);
  const endpoint = `http://127.0.0.1:${port}${MOUNT_PATH}`;
  return {
    endpoint,
    clock,
    filesDir,
    client: (given = CREDENTIALS) =>
      new S3Client({
        endpoint,
        forcePathStyle: true,
        region: 'eu-west-1',
        credentials: given,
        maxAttempts: 1,
      }),
    close: async () => {
      await closeServer(server);
      state.close();
      rmSync(dataDir, { recursive: true });
      if (failures.length > 0) throw new AggregateError(failures, 'the endpoint failed');
    },
  };
}

function shiftedClock(): S3World['clock'] {
  let aheadMs = 0;
  return {
    nowMs: () => Date.now() + aheadMs,
    advance: (ms) => {
      aheadMs += ms;
    },
    reset: () => {
      aheadMs = 0;
    },
  };
}

/** As a browser does. */
export async function openLink(link: string): Promise<OpenedLink> {
  const { status, ok, headers, body } = await fetch(link).then(async (answer) => ({
    ...{ status: answer.status, ok: answer.ok, headers: answer.headers },
    body: new Uint8Array(await answer.arrayBuffer()),
  }));
  if (!ok) return { status };
  const contentType = headers.get('content-type');
  return { status, contentType, disposition: headers.get('content-disposition'), bytes: body };
}
