import type { RecipientChange } from '../../shared/customers/decide-recipient-change.ts';
import type { GiftChange, GiftLine } from '../../shared/gifts/gift-line.ts';
import type { NewCard } from '../../shared/payments/ports.ts';

/** What somebody outside asks of the shop. */
export type Command = { readonly customerId: string } & (
  | {
      readonly kind: 'order';
      readonly lines: readonly GiftLine[];
      /** The same text when it is asked again. */
      readonly key?: string;
    }
  | {
      readonly kind: 'change';
      readonly giftId: string;
      readonly change: GiftChange;
      readonly versionExpected?: number;
    }
  | { readonly kind: 'cancel'; readonly giftId: string }
  | { readonly kind: 'stop' | 'lift'; readonly recipientId: string; readonly occasion: string }
  | { readonly kind: 'add_card'; readonly card: NewCard }
  | { readonly kind: 'change_zone'; readonly zone: string }
  | {
      readonly kind: 'change_recipient';
      readonly recipientId: string;
      readonly change: RecipientChange;
    }
  | {
      readonly kind: 'report';
      readonly giftId: string;
      readonly status: 'dispatched' | 'delivered' | 'failed';
    }
);
export type CommandOf<Kind extends Command['kind']> = Command & { readonly kind: Kind };

export function wordsOf(command: Command): string {
  switch (command.kind) {
    case 'order':
      return `order ${command.lines.length} gifts${command.key === undefined ? '' : ` (${command.key})`}`;
    case 'change':
      return `change ${JSON.stringify(command.change)}`;
    case 'cancel':
      return 'cancel';
    case 'stop':
    case 'lift':
      return `${command.kind} ${command.occasion} of ${command.recipientId}`;
    case 'add_card':
      return `add card ${command.card.providerMethod}`;
    case 'change_zone':
      return `move to ${command.zone}`;
    case 'change_recipient':
      return `change recipient ${command.recipientId} ${JSON.stringify(command.change)}`;
    case 'report':
      return `carrier reports ${command.status}`;
  }
}
