import type { RecipientChange } from '../../shared/customers/decide-recipient-change.ts';
import type { GiftChange, GiftLine } from '../../shared/gifts/gift-line.ts';
import type { NewCard } from '../../shared/payments/ports.ts';
import type { Declinable } from '../../shared/permission/declinable.ts';
import type { PermissionChange } from '../../shared/permission/permission-change.ts';
import type { Purpose } from '../../shared/permission/purpose.ts';
import type { StandingPress } from '../../shared/prescriptions/decide-standing-press.ts';
import type { OpenGifts } from '../../shared/privacy/forgetting.ts';

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
  | { readonly kind: 'permit'; readonly change: PermissionChange }
  /** One press in a mail program. */
  | { readonly kind: 'decline'; readonly mail: Declinable }
  /** What the mail service says of an address; the customer asks nothing. */
  | {
      readonly kind: 'mail_feedback';
      readonly email: string;
      readonly reason: 'bounced' | 'complained';
    }
  /** The customer says something, or somebody of the staff; the words of each turn are unique. */
  | { readonly kind: 'say' | 'answer'; readonly words: string; readonly formKey: string }
  /** Somebody of the staff would like to call. */
  | { readonly kind: 'ring'; readonly purpose: Purpose; readonly isCallBack: boolean }
  /** A gift becomes one of the regulars, and comes by itself every so many weeks. */
  | { readonly kind: 'remember'; readonly giftId: string; readonly everyWeeks?: number }
  | {
      readonly kind: 'press';
      readonly prescriptionId: string;
      readonly press: StandingPress['press'];
    }
  | { readonly kind: 'again'; readonly prescriptionId: string; readonly sourceId: string }
  /** Something about themselves. */
  | { readonly kind: 'tell'; readonly topic: 'shoe-size'; readonly value: string }
  /** That record turns out to be this person's, too. */
  | { readonly kind: 'merge'; readonly otherId: string }
  /** The last one that was put together with this record. */
  | { readonly kind: 'part' }
  | { readonly kind: 'forget'; readonly openGifts: OpenGifts }
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
    case 'permit':
      return `permit ${JSON.stringify(command.change)}`;
    case 'decline':
      return `decline ${command.mail}`;
    case 'mail_feedback':
      return `${command.email} ${command.reason}`;
    case 'say':
    case 'answer':
      return `${command.kind} "${command.words}"`;
    case 'ring':
      return `ring about ${command.purpose}${command.isCallBack ? ', as asked' : ''}`;
    case 'remember':
      return `remember ${command.giftId}, every ${command.everyWeeks ?? 'no'} weeks`;
    case 'press':
      return `${command.press} ${command.prescriptionId}`;
    case 'tell':
      return `tell ${command.topic}: ${command.value}`;
    case 'merge':
      return `put together with ${command.otherId}`;
    case 'part':
      return 'take apart';
    case 'forget':
      return `forget me, open gifts: ${command.openGifts}`;
    case 'again':
      return `${command.prescriptionId} again (${command.sourceId})`;
  }
}
