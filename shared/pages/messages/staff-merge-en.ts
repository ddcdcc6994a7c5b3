// Two records of one person, for the staff. Values come formatted, names isolated.
export const staffMergeEn = {
  title: 'The same person twice?',
  link: 'Has a second record',
  lead: 'If this customer has a second record here, name it by an e-mail address, a phone number or a store card. You see both before anything happens.',
  who: 'E-mail, phone or store card of the second record',
  compare: 'Show both',
  both: 'Are these one person?',
  leads: 'This record leads',
  joins: 'This one becomes part of it',
  rows: {
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    card: 'Store card',
    address: 'Address',
    language: 'Speaks',
    gifts: 'Gifts',
    since: 'Known here since',
    none: 'none',
  },
  what: 'Nothing is moved or lost: gifts, conversation and what we know of both are read together. Letters go to the address of the record that leads. Where the two allow different things, the stricter holds.',
  merge: 'Yes, one person',
  leave: 'No, leave them',
  undo: {
    title: 'Put together by mistake?',
    until: (who: string, date: string) =>
      `Put together by ${who}. It can be taken apart until ${date}.`,
    themselves: 'the customer',
    what: 'Both records are as they were before. What was said, ordered and paid since then stays with this one.',
    submit: 'Take them apart',
  },
  done: {
    merged: 'They are one now.',
    taken_apart: 'They are two records again.',
  },
  refused: {
    unknown: 'Nobody here has that address, number or card.',
    same_record: 'That is this very record.',
    already_merged: 'These two are one already.',
    too_many_records: 'Ten records of one person are as many as we can keep together.',
    being_forgotten:
      'One of the two asked to be forgotten. Until that is done, or taken back, they stay as they are.',
    customer_not_found: 'One of the two is not here any more.',
    changed_meanwhile:
      'One of the two was changed this moment. Nothing happened; please try again.',
    merge_not_found: 'These two were not put together here.',
    undo_too_late: 'The thirty days are over: they stay one record.',
    merged_since: 'Another record was added since. Take that one apart first.',
    no_address_left: 'This record would be left without an e-mail address. Add one first.',
    identifier_taken: 'The address of the other record belongs to somebody else by now.',
  },
};
