import type { KnownMessages } from './known.ts';

const noted = (by: string | undefined) => (by === undefined ? '' : ` (${by})`);

export const knownDe: KnownMessages = {
  title: 'Was wir über Sie wissen',
  lead: 'Damit Sie nichts zweimal sagen müssen. Jede Zeile können Sie berichtigen, vergessen lassen oder uns ganz verbieten.',
  none: 'Noch nichts außer Ihren Bestellungen. Was Sie uns sagen, steht künftig hier.',
  groups: {
    life: 'Sie selbst',
    sizes: 'Ihre Größen',
    tastes: 'Was Sie mögen',
    giving: 'Wie Sie schenken',
  },
  source: {
    stated: {
      page: ({ on }) => `Von Ihnen, hier, am ${on}`,
      mail: ({ on }) => `Von Ihnen, per E-Mail, am ${on}`,
      phone: ({ on, by }) => `Von Ihnen, am Telefon, am ${on}${noted(by)}`,
      store: ({ on, by }) => `Von Ihnen, im Laden, am ${on}${noted(by)}`,
    },
    confirmed: (source) => `${source}, und von Ihnen bestätigt`,
    observed: ({ on, count, of }) =>
      `Aus Ihren Bestellungen: ${count} von ${of} Geschenken, zuletzt am ${on}`,
    inferred: ({ count, of }) =>
      `Das vermuten wir, weil ${count} von Ihren ${of} Geschenken dafür sprechen. Gesagt haben Sie es nicht`,
  },
  about: (value, whose) => `${whose}: ${value}`,
  earlier: {
    title: 'Früher',
    overruled: (value, source) => `${value}. ${source}.`,
    unused: (value) => `${value}. Eine Vermutung von uns, die wir nicht verwenden.`,
    denied: (value) => `${value}. Das hatten wir falsch verstanden.`,
    forgotten: (on) => `Etwas, das wir am ${on} für Sie vergessen haben.`,
  },
  acts: { correct: 'Berichtigen', forget: 'Vergessen', forbid: 'Nichts davon behalten' },
  propose: {
    title: 'Haben wir Sie richtig verstanden?',
    lead: 'Das haben Sie uns geschrieben. Es gilt, sobald Sie sagen, dass es stimmt.',
    yes: 'Das stimmt',
    no: 'Nein',
  },
  question: {
    label: 'Ihre Antwort',
    answer: 'Antworten',
    notNow: 'Jetzt nicht',
    never: 'Nie wieder fragen',
  },
  tell: {
    title: 'Noch etwas, das wir wissen sollen?',
    lead: 'Nichts davon muss sein. Wir können nur besser für Sie sorgen.',
    topic: 'Worum geht es?',
    go: 'Weiter',
    submit: 'Bitte merken',
    value: 'Was sollen wir uns merken?',
    about: 'Wessen Tag ist es?',
    leave: 'Doch nicht',
  },
  correct: { title: (name) => `${name}: berichtigen`, submit: 'So stimmt es' },
  forget: {
    title: (name) => `${name}: vergessen?`,
    lead: 'Hier wird es gelöscht und überall, wo wir es verwenden. Was Sie uns geschrieben haben, bleibt in unserem Gespräch so stehen, wie Sie es geschrieben haben.',
    submit: 'Bitte vergessen',
  },
  forbid: {
    title: (name) => `${name}: nichts davon behalten?`,
    lead: 'Was wir davon wissen, wird gelöscht, wir fragen nie danach, und Neues behalten wir erst, wenn Sie es wieder erlauben.',
    submit: 'Nichts davon behalten',
  },
  forbidden: { title: 'Wovon wir nichts behalten', allow: 'Wieder erlauben' },
  inference: {
    title: 'Vermutungen',
    off: 'Aus Ihren Bestellungen ziehen wir keine Schlüsse. Wenn Sie möchten, dürfen wir das: „am liebsten zu Geburtstagen“. Jede Vermutung sehen Sie hier, als solche gekennzeichnet.',
    on: 'Wir dürfen aus Ihren Bestellungen Schlüsse ziehen. Jede Vermutung steht hier, als solche gekennzeichnet.',
    allow: 'Ja, das dürfen Sie',
    forbid: 'Keine Vermutungen mehr',
  },
  done: {
    told: 'Danke. Wir merken es uns.',
    answered: 'Danke. Wir merken es uns.',
    corrected: 'Danke. Ab jetzt gilt das Neue, überall.',
    forgotten: 'Es ist vergessen.',
    forbidden: 'Wir behalten nichts davon und fragen nicht danach.',
    allowed: 'Sie können es uns wieder sagen.',
    confirmed: 'Danke. Wir merken es uns.',
    denied: 'Dann haben wir es falsch verstanden. Es gilt nicht.',
    inference_on: 'Wir dürfen jetzt Schlüsse ziehen. Sie sehen jeden davon hier.',
    inference_off: 'Wir ziehen keine Schlüsse mehr und verwenden auch die alten nicht.',
    not_now: 'Dann ein andermal.',
    never: 'Wir fragen nicht wieder danach.',
  },
  refused: {
    fact_not_found: 'Das gibt es hier nicht mehr.',
    not_proposed: 'Das ist schon entschieden.',
    topic_forbidden:
      'Davon sollten wir nichts behalten. Bitte erlauben Sie es zuerst, weiter unten.',
    topic_unknown: 'So etwas können wir uns nicht merken.',
    too_many_facts:
      'Wir wissen schon so viel, dass nichts mehr Platz hat. Bitte lassen Sie uns zuerst etwas vergessen.',
    changed_meanwhile:
      'Im selben Moment hat sich etwas geändert. Bitte versuchen Sie es noch einmal.',
  },
  errors: {
    value_missing: 'Bitte schreiben Sie etwas, oder wählen Sie.',
    value_not_valid: 'Das können wir nicht lesen. Bitte schreiben Sie es wie im Beispiel.',
    about_missing: 'Bitte sagen Sie, wessen Tag es ist.',
  },
  asked: {
    title: 'Eine Frage',
    chosen: (answer) => `Ihre Antwort: ${answer}`,
    confirm: (answer) => `Ja: ${answer}`,
    other: 'Etwas anderes',
    doneTitle: 'Danke.',
    done: 'Wir merken es uns. Unter „Was wir über Sie wissen“ können Sie es jederzeit sehen und ändern.',
    notNow: 'Dann ein andermal. Es wird nichts behalten.',
    never: 'Wir fragen nicht wieder danach.',
    forbidden: 'Davon sollten wir nichts behalten, also tun wir es nicht.',
    known: 'Zu dem, was wir über Sie wissen',
  },
  staff: {
    title: 'Was wir wissen',
    none: 'Noch nichts.',
    stated: {
      page: ({ on }) => `auf der Seite gesagt, ${on}`,
      mail: ({ on }) => `per E-Mail gesagt, ${on}`,
      phone: ({ on, by }) => `am Telefon gesagt, ${on}${noted(by)}`,
      store: ({ on, by }) => `im Laden gesagt, ${on}${noted(by)}`,
    },
    observed: ({ on, count, of }) => `in ${count} von ${of} Geschenken gesehen, zuletzt ${on}`,
    inferred: ({ count, of }) => `vermutet, aus ${count} von ${of} Geschenken; nicht gesagt`,
    confirmed: (source) => `${source}, bestätigt`,
    proposed: 'Muss der Kunde noch bestätigen',
    forbidden: (names) => `Nichts behalten sollen wir von: ${names}`,
  },
};
