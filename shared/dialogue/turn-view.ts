import * as z from 'zod';
import type { Language } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { type LeftOff, OpenPoint } from './left-off.ts';
import { pointWords } from './point-words.ts';
import {
  type Turn,
  TurnAttachment,
  TurnChannel,
  TurnDirection,
  TurnId,
  TurnResult,
} from './turn.ts';

/** A turn as its customer reads it. */
export const TurnView = z
  .object({
    turnId: TurnId,
    at: Instant,
    channel: TurnChannel,
    direction: TurnDirection,
    text: z.string(),
    attachments: z
      .array(TurnAttachment.pick({ name: true, contentType: true, byteCount: true }))
      .readonly(),
    /** Who took part on the company's side. */
    staffName: z.exactOptional(z.string()),
    ledTo: z.array(TurnResult).readonly(),
  })
  .meta({ id: 'Turn' });
export type TurnView = z.output<typeof TurnView>;

export function turnView({ id: turnId, ...turn }: Turn): TurnView {
  const { at, channel, direction, text, attachments = [], staff, ledTo = [] } = turn;
  const staffName = staff === undefined ? {} : { staffName: staff.name };
  return { turnId, at, channel, direction, text, attachments, ...staffName, ledTo };
}

/** As its customer reads it. */
export const OpenPointView = OpenPoint.omit({ fact: true, names: true });
export type OpenPointView = z.output<typeof OpenPointView>;

export function openPointView(point: OpenPoint, language: Language): OpenPointView {
  const { fact: _fact, names: _names, ...shown } = point;
  return { ...shown, text: pointWords(point, language) };
}

/** Where the dialogue stands: what either side owes the other. */
export const LeftOffView = z
  .object({
    turnCount: z.int(),
    lastTurnAt: z.exactOptional(Instant),
    points: z.array(OpenPointView).readonly(),
  })
  .meta({ id: 'LeftOff' });
export type LeftOffView = z.output<typeof LeftOffView>;

export function leftOffView(
  { turnCount, lastTurn, points }: LeftOff,
  language: Language,
): LeftOffView {
  const last = lastTurn === undefined ? {} : { lastTurnAt: lastTurn.at };
  return { turnCount, ...last, points: points.map((point) => openPointView(point, language)) };
}
