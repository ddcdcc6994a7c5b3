// What a customer reads when they say yes or no; a proof holds these very words.

export const consentWordsEn = {
  purposes: {
    service: {
      title: 'Your orders',
      hint: 'Reminders, payments, and what goes wrong. By e-mail always: it belongs to what you ordered.',
    },
    dialogue: {
      title: 'Answers to what you say',
      hint: 'When you ask us, tell us or complain of something.',
    },
    offers: {
      title: 'Things we think you would like',
      hint: 'Now and then, chosen for you. Only if you say yes.',
    },
    catalogue: {
      title: 'Last year’s gifts, ready to order again',
      hint: 'With each new catalogue, if you gave gifts with us: by e-mail or by post, never both.',
    },
    research: {
      title: 'Questions of ours',
      hint: 'What we could do better, or differently. Only if you say yes.',
    },
  },
  channels: { mail: 'by e-mail', phone: 'by phone', post: 'by post' },
  news: {
    charged: 'A mail when a gift was paid',
    dispatched: 'A mail when a gift is on its way',
    delivered: 'A mail when a gift has arrived',
  },
  settings: {
    pause: 'Nothing that I did not ask for before this day',
    bereaved: 'We have lost somebody: nothing that sells before this day',
    weekly_max: 'At most so many in a week',
    night: 'At night, nothing but what belongs to my orders',
    dinner: 'At dinner, no calls',
  },
};
