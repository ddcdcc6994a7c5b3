import type { Language } from '../../customers/customer.ts';

const GERMAN: Readonly<Record<string, string>> = {
  ...{ id: 'Nummer', name: 'Name', email: 'E-Mail', moreEmails: 'Weitere E-Mail-Adressen' },
  ...{ emailState: 'Zustand der Adresse', phones: 'Telefon', storeCards: 'Kundenkarten' },
  ...{ zone: 'Zeitzone', language: 'Sprache', currency: 'Währung', address: 'Anschrift' },
  ...{ lines: 'Zeilen', city: 'Ort', postalCode: 'Postleitzahl', region: 'Region' },
  ...{ country: 'Land', cards: 'Karten', brand: 'Art', last4: 'Letzte vier Ziffern' },
  ...{ expiresInMonth: 'Gültig bis', addedAt: 'Hinzugefügt', createdAt: 'Angelegt' },
  ...{ permission: 'Was Sie erlauben', choices: 'Auswahl', news: 'Nachrichten' },
  ...{ customerId: 'Kundennummer', recipientId: 'Empfänger', giftId: 'Geschenk' },
  ...{ recipientName: 'Empfänger', stoppedOccasions: 'Beendete Anlässe', occasion: 'Anlass' },
  ...{ productCode: 'Artikelnummer', productName: 'Artikel', options: 'Ausführung' },
  ...{ wrapping: 'Verpackung', message: 'Karte', deliverOn: 'Liefertag', price: 'Preis' },
  ...{ plan: 'Plan', attempts: 'Zahlungsversuche', ledger: 'Zahlungen', state: 'Zustand' },
  ...{ orderedAt: 'Bestellt', chargedAt: 'Bezahlt', deliveredAt: 'Angekommen' },
  ...{ cancelledAt: 'Storniert', refund: 'Rückzahlung', amountMinor: 'Betrag, kleinste Einheit' },
  ...{ quantity: 'Anzahl', rows: 'Zeilen', text: 'Text', at: 'Wann', channel: 'Weg' },
  ...{ direction: 'Richtung', attachments: 'Anhänge', staff: 'Von uns', ledTo: 'Führte zu' },
  ...{ points: 'Offene Punkte', topic: 'Thema', value: 'Wert', known: 'Woher' },
  ...{ lookedAt: 'Angesehen', words: 'Worte', kind: 'Art', purpose: 'Zweck', reason: 'Grund' },
  ...{ subject: 'Worum es geht', from: 'Von', fromName: 'Name des Absenders' },
  ...{ browser: 'Browser', expiresAt: 'Läuft ab', receivedAt: 'Angekommen' },
  ...{ fileKey: 'Datei', contentType: 'Dateiart', byteCount: 'Größe in Bytes' },
  ...{ width: 'Breite', height: 'Höhe', answers: 'Antworten', promisedOn: 'Versprochen' },
};

/** `deliverOn` as people read it: in their words, or else as it is called here, in single words. */
export function fieldName(language: Language, name: string): string {
  const german = language === 'de' ? GERMAN[name] : undefined;
  if (german !== undefined && Object.hasOwn(GERMAN, name)) return german;
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
