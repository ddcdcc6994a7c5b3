import type { PageMessages } from '../messages.ts';

export const de: PageMessages = {
  nav: {
    label: 'Ihre Orte',
    gifts: 'Geschenkbuch',
    order: 'Bestellen',
    people: 'Menschen',
    conversation: 'Gespräch',
    paying: 'Bezahlen',
    me: 'Ich',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    skip: 'Zum Inhalt',
  },
  back: 'Alle Ihre Geschenke',

  front: {
    title: 'Geschenke, die ihren Tag halten.',
    lead: (months) =>
      `Wählen Sie ein Geschenk für jeden, an den Sie denken, bis zu ${months} Monate im Voraus. Wir merken uns die Tage für Sie.`,
    steps: (reminderDays, chargeDays) => [
      ['Sie wählen', 'Wer, was und der Tag, an dem es da sein soll. So viele Sie möchten.'],
      [
        `${reminderDays} Tage vorher`,
        'Wir schreiben Ihnen. Sie sehen, wie es ankommen wird, und können noch alles ändern.',
      ],
      [`${chargeDays} Tage vorher`, 'Dieses eine Geschenk wird berechnet, und vorher nichts.'],
      ['An dem Tag', 'Es steht vor der Tür, mit Ihren Worten.'],
    ],
    open: 'Geschenkbuch öffnen',
    signIn: 'Ohne Passwort: Wir schicken Ihnen einen Code.',
    programs: 'Für Programme:',
    api: 'die Schnittstelle, als OpenAPI',
  },

  signIn: {
    title: 'Anmelden',
    lead: 'Nennen Sie uns Ihre E-Mail-Adresse, und wir schicken Ihnen einen Code aus sechs Ziffern. Ein Passwort brauchen Sie nicht.',
    email: 'E-Mail-Adresse',
    submit: 'Code schicken',
    privacy: 'Wenn Sie neu hier sind, wird Ihr Geschenkbuch mit dem ersten Code eröffnet.',
  },
  code: {
    title: 'Ihr Code ist unterwegs.',
    lead: (email, minutes) =>
      `Wir haben sechs Ziffern an ${email} geschickt. Sie gelten ${minutes} Minuten.`,
    code: 'Code',
    submit: 'Anmelden',
    another: 'Keine Mail bekommen? Sehen Sie bei den unerwünschten nach.',
    again: 'Noch einen Code schicken',
    otherAddress: 'Andere Adresse',
  },

  states: {
    ordered: 'bestellt',
    charging: 'wird bezahlt',
    declined: 'noch nicht bezahlt',
    released: 'bezahlt',
    dispatched: 'unterwegs',
    delivered: 'angekommen',
    delivery_failed: 'nicht angekommen',
    cancelled: 'storniert',
    lapsed: 'nicht verschickt',
  },

  gift: {
    title: (name) => `Ihr Geschenk für ${name}`,
    ordered: (date) => `Alles ist gut. Es kommt am ${date} an.`,
    charging: 'Es wird gerade in diesem Augenblick bezahlt.',
    declinedTriedAgain: (moment) =>
      `Es ist noch nicht bezahlt. Wir versuchen es wieder am ${moment}; Sie können auch jetzt eine andere Karte angeben.`,
    declinedNeedsCard: (moment) =>
      `Es ist noch nicht bezahlt und braucht eine andere Karte. Geben Sie bis ${moment} eine an, und es geht noch auf den Weg; sonst geben wir es auf, und Sie schulden nichts.`,
    released: (date) => `Es ist bezahlt und kommt am ${date} an.`,
    releasedLate: (date, planned) =>
      `Es ist bezahlt, aber zu spät für ${planned}. Es kommt am ${date} an.`,
    dispatched: (date) => `Es ist unterwegs und kommt am ${date} an.`,
    delivered: (date) => `Es ist am ${date} angekommen.`,
    deliveryFailed: 'Der Zusteller konnte es nicht abgeben. Das tut uns leid.',
    cancelledFree: 'Es ist storniert. Es wurde nichts berechnet.',
    cancelledRefundDue: (amount) => `Es ist storniert. Sie bekommen ${amount} zurück.`,
    cancelledRefunded: (amount, date) =>
      `Es ist storniert. ${amount} gingen am ${date} auf Ihre Karte zurück; bis Ihre Bank es anzeigt, können zehn Tage vergehen.`,
    lapsed:
      'Es konnte nicht rechtzeitig bezahlt werden und wird nicht verschickt. Es wurde nichts berechnet, und Sie schulden nichts.',
    stopped: (occasion, name) =>
      `Sie haben den Anlass „${occasion}“ für ${name} beendet. Es kommt nichts dazu, und wir erinnern Sie nicht daran.`,

    reminder: 'Erinnerung',
    reminded: (date) => `verschickt am ${date}`,
    toBeReminded: (date) => `kommt am ${date}`,
    notReminded: 'keine: Der Tag war zu nah',
    toBeCharged: (amount, moment) => `${amount} am ${moment}`,
    charged: (amount, date) => `${amount}, bezahlt am ${date}`,
    notCharged: (amount) => `${amount}, nicht berechnet`,
    open: (amount) => `${amount}, noch nicht bezahlt`,
    refunded: (amount) => `${amount}, zurückgegeben`,

    possible: 'Was noch möglich ist',
    changeHint: (moment) => `bis ${moment}`,
    cancelHintFree: 'kostenlos',
    cancelHintRefund: 'Sie bekommen alles zurück',
    cardHint: 'wir versuchen es sofort',
    noCard:
      'Es gibt keine Karte, die wir belasten könnten. Bitte geben Sie eine an, damit das Geschenk pünktlich ankommt.',
    cardExpires:
      'Ihre Karte ist am Tag der Zahlung abgelaufen. Bitte geben Sie eine neue an, damit das Geschenk pünktlich ankommt.',
  },

  change: {
    title: 'Dieses Geschenk ändern',
    message: 'Ihre Worte',
    messageHint: (count) => `Bis zu ${count} Zeichen.`,
    deliverOn: 'Soll da sein am',
    wrapping: 'Verpackung',
    noWrapping: 'keine',
    wrappingPrice: (wrapping, amount) => `${wrapping} (${amount})`,
    submit: 'Speichern',
    leave: 'So lassen, wie es ist',
  },
  cancel: {
    title: (name) => `Das Geschenk für ${name} stornieren?`,
    free: 'Es wurde nichts berechnet, und es wird nichts berechnet.',
    refund: (amount) => `Es ist bezahlt; Sie bekommen die ganzen ${amount} auf Ihre Karte zurück.`,
    submit: 'Ja, stornieren',
    leave: 'Nein, behalten',
  },
  stop: {
    title: (occasion, name) => `„${occasion}“ für ${name} beenden`,
    lead: 'Manche Tage ändern sich. Wir schicken zu diesem Anlass nichts mehr und erinnern Sie nicht daran. Was offen ist, wird storniert, und was bezahlt wurde, geht zurück.',
    noReason: 'Sie müssen uns nicht sagen, warum, und Sie können es jederzeit wieder zurücknehmen.',
    submit: 'Anlass beenden',
    leave: 'So lassen, wie es ist',
    lift: 'Zurücknehmen',
  },
  card: {
    title: 'Karte angeben',
    lead: 'Sie geben sie auf der Seite unseres Zahlungspartners ein; ihre Nummer erreicht uns nie. Von da an werden Ihre Geschenke mit ihr bezahlt, jedes an seinem Tag.',
    giftLead: (amount) =>
      `${amount} sind zu bezahlen. Sie geben eine Karte auf der Seite unseres Zahlungspartners ein; ihre Nummer erreicht uns nie. Von da an ist sie es, die wir belasten.`,
    giftConfirm: (amount) =>
      `${amount} sind zu bezahlen, und Ihre Bank möchte, dass Sie es bestätigen. Das tun Sie dort, wo Sie die Karte noch einmal eingeben, auf der Seite unseres Zahlungspartners; danach versuchen wir es sofort wieder. Eine andere Karte geht genauso.`,
    submit: 'Zur Zahlungsseite',
    leave: 'Jetzt nicht',
  },

  done: {
    code_sent: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
    changed: 'Gespeichert. So wird es jetzt ankommen.',
    nothing_changed: 'Es war nichts anders, also bleibt alles, wie es war.',
    cancelled: 'Es ist storniert.',
    stopped: 'Das ist erledigt.',
    lifted:
      'Sie haben das zurückgenommen. Stornierte Geschenke bleiben storniert; neue können Sie bestellen.',
    signed_out: 'Sie sind abgemeldet. Bis bald.',
  },
  refused: {
    gift_not_found: 'Dieses Geschenk finden wir nicht mehr.',
    not_placed: 'Dieses Geschenk wird gerade bestellt. Bitte versuchen Sie es gleich noch einmal.',
    changed_meanwhile:
      'Inzwischen hat sich etwas geändert. Bitte sehen Sie es sich noch einmal an und versuchen Sie es dann erneut.',
    charge_begun:
      'Die Zahlung hat begonnen, deshalb lässt es sich nicht mehr ändern. Was noch möglich ist, steht unten.',
    charge_in_progress:
      'Es wird gerade in diesem Augenblick bezahlt. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    already_on_its_way: 'Es ist schon unterwegs; wir können es nicht mehr aufhalten.',
    already_delivered: 'Es ist schon angekommen.',
    already_lapsed:
      'Es wurde nicht verschickt und nicht berechnet; es gibt nichts mehr zu stornieren.',
    already_paid: 'Es ist schon bezahlt; eine Karte ist nicht nötig.',
    already_cancelled: 'Es ist schon storniert.',
    recipient_not_found: 'Diese Person finden wir nicht mehr in Ihrem Adressbuch.',
    too_many_occasions:
      'Für diese Person sind zu viele Anlässe beendet. Bitte nehmen Sie zuerst einen zurück.',
    line_refused: 'So lässt es sich nicht ändern. Bitte schreiben Sie uns, wenn Sie es brauchen.',
    message_too_long: 'Ihre Worte sind zu lang für die Karte. Bitte kürzen Sie sie ein wenig.',
    too_soon: 'So bald können wir nicht da sein.',
    too_far_ahead: 'Das ist weiter voraus, als wir versprechen können.',
    unknown_wrapping: 'Diese Verpackung gibt es nicht mehr. Bitte wählen Sie eine andere.',
    occasion_stopped: 'Sie haben diesen Anlass beendet. Nehmen Sie das zuerst zurück.',
    recipient_objected:
      'Diese Person hat uns gebeten, sie als Empfänger zu vergessen. Von hier kann ihr nichts geschickt werden.',
    email_invalid: 'Das sieht nicht wie eine E-Mail-Adresse aus. Bitte sehen Sie noch einmal hin.',
    too_many_codes:
      'Wir haben in einer Stunde fünf Codes geschickt. Bitte nehmen Sie den letzten, oder versuchen Sie es später.',
    wrong_code:
      'Das ist nicht der Code. Bitte sehen Sie in die neueste Mail und versuchen Sie es noch einmal.',
    code_expired: 'Dieser Code gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    code_used_up: 'Das waren zu viele Versuche. Bitte fordern Sie einen neuen Code an.',
    unknown_card: 'Bitte wählen Sie eine dieser Karten.',
  },
  nearest: (date) => `Der nächste mögliche Tag ist ${date}.`,

  signedOut: {
    title: 'Sie sind abgemeldet.',
    lead: 'Das ist zwischendurch geschehen, deshalb ist bei uns nicht angekommen, was Sie gerade geschickt haben. Hier steht es: Kopieren Sie es, melden Sie sich an, und schicken Sie es noch einmal.',
    words: 'Was Sie geschrieben haben',
  },
  problems: {
    whenSignedIn: 'Wenn Sie sich anmelden, sehen Sie alle Ihre Geschenke.',
    link_not_valid: {
      title: 'Dieser Link öffnet nichts mehr.',
      text: 'Links in unseren Mails führen zu einem Geschenk, und nur eine Zeit lang.',
    },
    cross_site: {
      title: 'Das kam nicht von unserer Seite.',
      text: 'Zu Ihrer Sicherheit wurde nichts getan. Bitte öffnen Sie die Seite hier und versuchen Sie es noch einmal.',
    },
    notFound: {
      title: 'Hier ist nichts.',
      text: 'Vielleicht ist die Seite umgezogen, oder sie ist nicht für Sie.',
    },
    badRequest: {
      title: 'Das konnten wir nicht lesen.',
      text: 'Im Formular fehlt etwas, oder es ist nicht so, wie wir es erwarten. Es wurde nichts geändert. Bitte gehen Sie zurück und sehen Sie noch einmal hin.',
    },
    busy: {
      title: 'Einen Augenblick bitte.',
      text: 'Gerade ist viel zu tun. Bitte versuchen Sie es in einer Minute noch einmal; es geht nichts verloren.',
    },
    ours: {
      title: 'Bei uns ist etwas schiefgegangen.',
      text: 'Wir wissen davon und kümmern uns. Bitte versuchen Sie es etwas später noch einmal; was vereinbart ist, gilt.',
    },
    toGifts: 'Geschenkbuch öffnen',
    toFront: 'Zur ersten Seite',
  },
};
