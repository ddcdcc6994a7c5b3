import * as z from 'zod';
import { Language } from '../customers/customer.ts';
import { PostalAddress } from '../customers/postal-address.ts';
import { PlainDate } from '../kernel/time.ts';

// The documents of `print-documents.ts` as they are stored; a test holds the two to each other.
// What people wrote was checked when they wrote it; here only its form is.

export const PostcardFormat = z.enum(['a6', '4x6']);
export const WorkFormPaper = z.enum(['a4', 'letter']);

const Address = PostalAddress.readonly();
const Addressee = z.object({ name: z.string(), address: Address }).readonly();

export const PostcardDocument = z
  .object({
    format: PostcardFormat,
    language: Language,
    shopName: z.string(),
    shopAddress: z.exactOptional(z.string()),
    to: Addressee,
    recipientName: z.string(),
    occasion: z.string(),
    item: z.string(),
    deliverOn: PlainDate,
    message: z.string(),
    amount: z.string(),
    chargeOn: PlainDate,
    link: z.url(),
  })
  .readonly();

const WorkFormRow = z
  .object({
    number: z.int().positive(),
    recipientName: z.string(),
    address: Address,
    occasion: z.string(),
    item: z.string(),
    lastDeliveredOn: PlainDate,
    deliverOn: PlainDate,
    message: z.string(),
    amount: z.string(),
  })
  .readonly();

export const WorkFormDocument = z
  .object({
    paper: WorkFormPaper,
    language: Language,
    shopName: z.string(),
    shopAddress: z.exactOptional(z.string()),
    editionName: z.string(),
    to: z.exactOptional(Addressee),
    formNumber: z.string(),
    customerNumber: z.string(),
    rows: z.array(WorkFormRow).readonly(),
    emptyRowCount: z.int().nonnegative(),
    link: z.url(),
  })
  .readonly();
