import type { IdentifierMessages } from './identifiers.ts';

export const identifiersDe: IdentifierMessages = {
  title: 'Woran wir Sie erkennen',
  lead: 'Schreiben Sie von einer dieser Adressen, rufen Sie von einer dieser Nummern an, oder zeigen Sie im Laden Ihre Karte: Wir wissen gleich, dass Sie es sind, und machen weiter, wo wir stehen geblieben sind.',
  back: 'Ich',
  emails: {
    title: 'E-Mail-Adressen',
    hint: 'Mit jeder davon können Sie sich anmelden.',
    primary: 'hierhin schreiben wir',
    choose: 'Von nun an hierhin schreiben',
    add: 'Eine weitere Adresse',
    submit: 'Code schicken',
    codeLead: (email) =>
      `Wir haben sechs Ziffern an ${email} geschickt. Sobald Sie sie eingeben, ist es Ihre.`,
    code: 'Code',
    confirm: 'Das ist meine Adresse',
  },
  phones: {
    title: 'Telefonnummern',
    hint: 'Wenn Sie von einer davon anrufen, sehen wir, wer es ist. Mehr öffnet sie nicht.',
    none: 'Noch keine.',
    add: 'Telefonnummer',
    addHint: 'Aus dem Ausland mit einem Plus und der Landesvorwahl.',
    submit: 'Hinzufügen',
  },
  cards: {
    title: 'Kundenkarten',
    hint: 'Zeigen Sie das Quadrat an der Kasse, oder sagen Sie die Nummer.',
    none: 'Noch keine.',
    picture: (number) => `Kundenkarte ${number}`,
    make: 'Eine Karte für mich',
    add: 'Nummer einer Karte, die Sie schon haben',
    submit: 'Hinzufügen',
  },
  remove: 'Herausnehmen',
  removeNamed: (value) => `${value} herausnehmen`,
  taken: {
    lead: 'Das gehört hier schon zu einem anderen Eintrag. Vielleicht haben Sie sich früher mit einer anderen Adresse angemeldet. Wir fügen die beiden gern zusammen: Dabei geht nichts verloren.',
    ask: 'Bitte zusammenfügen',
    proved: (value) =>
      `${value} gehört Ihnen und steht hier bei einem anderen Eintrag von Ihnen. Sie können beide zusammenfügen: Geschenke, Gespräch und alles, was wir von Ihnen wissen, sind dann an einem Ort. Es geht nichts verloren, wo beide Verschiedenes erlauben, gilt das Strengere, und 30 Tage lang können Sie sie wieder trennen.`,
    join: 'Zusammenfügen',
    said: (value) =>
      `${value} gehört mir, steht aber bei einem anderen Eintrag. Bitte fügen Sie die beiden zusammen.`,
  },
  together: {
    title: 'Zwei Einträge in einem',
    hint: (until) =>
      `Zwei Einträge von Ihnen wurden zusammengefügt. Bis ${until} können Sie sie wieder trennen: Beide sind dann, wie sie vorher waren, und was seither gesagt und bestellt wurde, bleibt bei diesem.`,
    takeApart: 'Wieder trennen',
  },
  done: {
    joined: 'Sie sind jetzt eins. Von beiden ist alles hier.',
    taken_apart: 'Es sind wieder zwei Einträge.',
    added: 'Es ist Ihres. Von nun an erkennen wir Sie daran.',
    removed: 'Es ist herausgenommen.',
    primary_chosen: 'Von nun an schreiben wir an diese Adresse.',
    card_made: 'Hier ist Ihre Karte.',
    merge_asked: 'Wir sehen es uns an, und Sie hören von uns. Es steht auch in unserem Gespräch.',
  },
  refused: {
    email_invalid: 'Das ist noch keine E-Mail-Adresse. Bitte sehen Sie noch einmal hin.',
    phone_invalid:
      'Das ist noch keine Telefonnummer. Bitte sehen Sie noch einmal hin; eine aus dem Ausland beginnt mit einem Plus.',
    card_invalid:
      'Eine Kundenkarte hat 16 Ziffern. Bitte sehen Sie noch einmal hin, eine davon stimmt nicht.',
    too_many_codes: 'Sie haben in einer Stunde fünf Codes angefordert. Bitte warten Sie ein wenig.',
    wrong_code: 'Das ist nicht der Code. Bitte sehen Sie noch einmal in die Mail.',
    code_expired: 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
    code_used_up: 'Dieser Code wurde zu oft versucht. Lassen Sie sich einen neuen schicken.',
    too_many_identifiers: 'Mehr können wir nicht aufheben. Nehmen Sie zuerst etwas heraus.',
    last_address:
      'Das ist Ihre einzige Adresse. Fügen Sie zuerst eine andere hinzu, dann kann diese weg.',
    address_in_use: 'An diese Adresse schreiben wir. Wählen Sie dafür zuerst eine andere.',
    address_not_theirs: 'Diese Adresse gehört nicht mehr zu Ihren.',
    address_unreachable:
      'Unsere Mails an diese Adresse kamen zurück, deshalb können wir dorthin nicht schreiben.',
    same_record: 'Das ist eben dieser Eintrag.',
    already_merged: 'Die beiden sind schon eins.',
    too_many_records:
      'Mehr als zehn Einträge lassen sich nicht zusammenfügen. Bitte schreiben Sie uns.',
    being_forgotten:
      'Einen der beiden sollen wir auf Ihren Wunsch vergessen. Bis das geschehen oder zurückgenommen ist, bleibt alles, wie es ist.',
    join_expired:
      'Das hat mehr als eine Stunde gedauert. Bitte lassen Sie einen neuen Code an die Adresse schicken.',
    merge_not_found: 'Diese beiden wurden hier nicht zusammengefügt.',
    undo_too_late: 'Die dreißig Tage sind um: Es bleibt ein Eintrag.',
    merged_since: 'Seither kam ein weiterer Eintrag dazu. Trennen Sie zuerst diesen.',
    no_address_left: 'Dieser Eintrag hätte dann keine Adresse mehr. Fügen Sie zuerst eine hinzu.',
    changed_meanwhile:
      'Im selben Augenblick hat sich etwas anderes geändert. Bitte versuchen Sie es noch einmal.',
  },
};
