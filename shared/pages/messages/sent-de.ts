import type { SentMessages } from './sent.ts';

const OF_ORDER = 'Es betrifft Ihre Bestellung, darum kommt es in jedem Fall.';
const ASKED = 'Sie hatten darum gebeten.';
const COMPLAINT = 'Sie haben uns gesagt, dass etwas nicht in Ordnung war.';

export const sentDe: SentMessages = {
  title: 'Was wir Ihnen geschickt haben, und was nicht',
  lead: 'Alles, was an Sie abging oder nicht, mit dem Grund. Das Neueste steht zuerst.',
  none: 'Noch nichts.',
  kinds: {
    order_confirmation: {
      what: 'Was Sie bestellt haben',
      why: 'Damit Sie schriftlich haben, was vereinbart ist.',
    },
    reminder: {
      what: 'Ein Geschenk kommt bald',
      why: 'Wir erinnern an jedes Geschenk, so früh, dass Sie es sich anders überlegen können.',
    },
    declined: { what: 'Eine Zahlung ging nicht', why: OF_ORDER },
    lapsed: { what: 'Ein Geschenk wurde nicht bezahlt', why: OF_ORDER },
    late: { what: 'Ein Geschenk kommt später', why: OF_ORDER },
    cancelled: { what: 'Ein Geschenk wurde storniert', why: OF_ORDER },
    e_gift: {
      what: 'Ihr Geschenk, an die Person, für die es ist',
      why: 'Sie haben es für diesen Tag bestellt.',
    },
    charged: { what: 'Ein Geschenk ist bezahlt', why: ASKED },
    dispatched: { what: 'Ein Geschenk ist unterwegs', why: ASKED },
    delivered: { what: 'Ein Geschenk ist angekommen', why: ASKED },
    occasion_stopped: {
      what: 'Ein Anlass wurde beendet',
      why: 'Damit Sie es bemerken, falls es ein Versehen war.',
    },
    recipient_objected: {
      what: 'Jemand möchte lieber nichts bekommen',
      why: 'Es stand in Ihrem Adressbuch, und die Geschenke waren Ihre.',
    },
    work_form: {
      what: 'Die Geschenke vom letzten Jahr, fertig zum Bestellen',
      why: 'Sie haben bei uns geschenkt und diese Formulare nicht abbestellt.',
    },
    sheet_to_confirm: {
      what: 'Was wir auf Ihrem Formular gelesen haben',
      why: 'Sie haben es zurückgeschickt; bestellt ist nichts, bevor Sie es sagen.',
    },
    standing_order_stuck: { what: 'Eine regelmäßige Lieferung braucht Sie', why: OF_ORDER },
    same_again_open: {
      what: 'Dasselbe noch einmal: eine Rückfrage',
      why: 'Sie wollten dasselbe noch einmal.',
    },
    case_opened: { what: 'Wir haben Ihre Beschwerde gehört', why: COMPLAINT },
    case_answer: { what: 'Unsere Antwort auf Ihre Beschwerde', why: COMPLAINT },
    case_later: { what: 'Ihre Beschwerde dauert länger', why: COMPLAINT },
    case_closed: { what: 'Ihre Beschwerde ist abgeschlossen', why: COMPLAINT },
    export_ready: {
      what: 'Alles, was wir über Sie haben, liegt bereit',
      why: 'Sie haben darum gebeten.',
    },
    proposal: { what: 'Ideen zu Ihren Bildern', why: 'Sie haben uns Bilder geschickt.' },
    answer: { what: 'Eine Antwort', why: 'Sie haben uns geschrieben.' },
    mail_closed: {
      what: 'Wir schreiben nicht mehr an Ihre Adresse',
      why: 'Entweder kamen Mails dorthin zurück, oder Sie haben Ihrem Mailprogramm gesagt, dass Sie sie nicht wollen.',
    },
  },
  other: { what: 'Ein Brief', why: '' },
  channels: { mail: 'E-Mail', phone: 'Telefon', post: 'Post' },
  reasons: {
    bounced: 'Mails an diese Adresse kommen zurück',
    complained: 'uns wurde gesagt, dass unsere Mails dort nicht erwünscht sind',
    objected: 'die Person, für die es war, möchte nichts von uns',
    no_address: 'wir wissen nicht, wo Sie wohnen',
    no_number: 'wir haben keine Nummer von Ihnen',
    no_way_out: 'es hätte kein Link zum Abbestellen darin gestanden',
    occasion_stopped: 'Sie haben diesen Anlass beendet',
    declined: 'Sie möchten es nicht',
    not_asked_for: 'Sie haben nie gesagt, dass Sie es möchten',
    managed:
      'für Sie ist jemand von uns persönlich da, deshalb bekommen Sie nicht, was an alle geht',
    zone_unknown: 'wir wissen nicht, wie spät es bei Ihnen ist',
    bereaved: 'Sie haben jemanden verloren und um Ruhe gebeten',
    paused: 'Sie wollten Ruhe vor uns',
    weekly_limit: 'es wäre mehr gewesen, als Sie in einer Woche möchten',
    holiday: 'es war ein Feiertag',
    night: 'es war Nacht bei Ihnen',
    dinner: 'es war Zeit zum Abendessen bei Ihnen',
    no_longer_there: 'es gab nichts mehr zu sagen',
  },
  sent: (channel) => `geschickt per ${channel}`,
  sentLate: (channel, moment) => `geschickt per ${channel} am ${moment}`,
  waiting: (moment) => `wartet bis ${moment}`,
  refused: 'nicht geschickt',
  expired: 'hat gewartet und wurde nicht geschickt: Es wäre zu spät gekommen',
  because: (reason) => `Grund: ${reason}`,
  waited: (reason) => `zuerst: ${reason}`,
  earlier: 'Frühere',
  decide: 'Bestimmen, was Sie bekommen',
  kept: 'Wir bewahren das etwas mehr als zwei Jahre auf.',
};
