import { vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { uploadKey } from '../../shared/files/file-key.ts';
import type { Uploads } from '../../shared/files/ports.ts';
import { photoStore } from '../../shared/photos/photo-store.ts';
import { pageWorld } from '../pages/page-world.ts';
import { httpEvent } from '../runtime/http-support.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { notedPicture } from './sample-pictures.ts';

export const FILES_ORIGIN = 'https://files.test';

/** The pages with a bucket in memory. Once per test file. */
export async function photoPagesWorld(startsAt = '2026-11-21T12:00:00Z') {
  const world = await pageWorld(startsAt);
  const files = new MemoryFiles(world.clock);
  const uploads: Uploads = {
    formFor: async (key, { thenTo = '' }) => ({
      url: `${FILES_ORIGIN}/`,
      fields: { key, success_action_redirect: thenTo },
    }),
  };
  const settings = { table: world.table, shardCount: 1 };
  const runtime = '../../functions/runtime';
  vi.doMock(`${runtime}/resources-files.ts`, () => ({ fileResources: { files: () => files } }));
  vi.doMock(`${runtime}/resources-uploads.ts`, () => ({
    uploadResources: { uploads: () => uploads },
  }));
  vi.doMock(`${runtime}/resources-photos.ts`, () => ({
    photoResources: { photos: () => photoStore(settings) },
  }));
  return { ...world, files };
}
export type PhotoPagesWorld = Awaited<ReturnType<typeof photoPagesWorld>>;

/** What the bucket and its worker do with a form that a browser posts. */
export async function arrive(
  { files, ports, clock }: Pick<PhotoPagesWorld, 'files' | 'ports' | 'clock'>,
  customer: Customer,
  bytes: Uint8Array = notedPicture('jpeg'),
) {
  const { handler } = await import('../../functions/events/on-photo-uploaded-clean.ts');
  const photoId = ports.ids.next('pho', clock.now());
  const key = uploadKey(customer.id, photoId);
  await files.put(key, bytes, { contentType: 'application/octet-stream', fileName: 'x' });
  const detail = { bucket: { name: 'files' }, object: { key, size: bytes.length } };
  const body = JSON.stringify({ id: 'e1', 'detail-type': 'Object Created', detail });
  const answer = await handler({ Records: [{ messageId: 'm1', body }] } as never);
  return { photoId, key, failed: answer.batchItemFailures.length };
}

/** Calls an endpoint of the API as a program does. */
export async function callApi(
  module: { readonly handler: (event: never, context: never) => Promise<unknown> },
  facts: Parameters<typeof httpEvent>[0],
) {
  const context = { awsRequestId: 'r1', getRemainingTimeInMillis: () => 10_000 };
  const result = (await module.handler(httpEvent(facts) as never, context as never)) as {
    readonly statusCode: number;
    readonly body: string;
  };
  return { status: result.statusCode, body: JSON.parse(result.body) };
}
