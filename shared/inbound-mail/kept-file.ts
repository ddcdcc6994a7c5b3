import { createHash } from 'node:crypto';
import type { CustomerId } from '../customers/customer.ts';
import { TurnAttachment } from '../dialogue/turn.ts';
import { customerFileKey } from '../files/file-key.ts';
import { cleanPicture } from '../photos/clean-picture.ts';
import type { ReceivedFile } from './received-mail.ts';

const BYTES_MAX = 10_000_000;
const FILE_COUNT_MAX = 10;
/** Logos and the little pictures of a signature. */
const INLINE_BYTES_MIN = 20_000;

const EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const;

export type KeptFile = { readonly attachment: TurnAttachment; readonly content: Uint8Array };

export type SortedFiles = {
  readonly kept: readonly KeptFile[];
  /** What we cannot keep, by name. */
  readonly dropped: readonly string[];
};

/**
 * Pictures and PDFs are kept, known by their bytes and not by what they are called; pictures without
 * the place where they were taken. The same file has the same key however often it comes.
 */
export function sortFiles(files: readonly ReceivedFile[], customerId: CustomerId): SortedFiles {
  const kept: KeptFile[] = [];
  const dropped: string[] = [];
  for (const file of files) {
    if (file.isInline && file.content.length < INLINE_BYTES_MIN) continue;
    const clean = kept.length < FILE_COUNT_MAX ? cleaned(file.content) : undefined;
    if (clean === undefined) dropped.push(file.name === '' ? file.declaredType : file.name);
    else kept.push(keptFile(file, clean, customerId));
  }
  return { kept, dropped };
}

type Clean = { readonly contentType: keyof typeof EXTENSIONS; readonly content: Uint8Array };

function cleaned(content: Uint8Array): Clean | undefined {
  if (content.length > BYTES_MAX) return undefined;
  const isPdf = Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (isPdf) return { contentType: 'application/pdf', content };
  const picture = cleanPicture(content);
  if (!picture.ok) return undefined;
  return { contentType: picture.value.contentType, content: picture.value.bytes };
}

function keptFile(
  { name }: ReceivedFile,
  { contentType, content }: Clean,
  customerId: CustomerId,
): KeptFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const fileName = `${hash}.${EXTENSIONS[contentType]}`;
  return {
    content,
    attachment: TurnAttachment.parse({
      fileKey: customerFileKey(customerId, 'mails', fileName),
      name: name === '' ? `1.${EXTENSIONS[contentType]}` : name,
      contentType,
      byteCount: content.length,
    }),
  };
}
