import * as z from 'zod';
import { PrescriptionId } from '../../shared/prescriptions/prescription.ts';

export const OWN_PRESCRIPTION = z.object({ prescriptionId: PrescriptionId });

/** What makes two presses of one form one: it is made with the form, and means nothing else. */
export const SourceId = z.string().regex(/^[\w-]{1,60}$/);
