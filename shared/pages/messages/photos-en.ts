/** Pictures that a customer sends. */
export const photosEn = {
  title: 'Your photos',
  lead: 'Show us the room, the table, the corner where something is missing. Somebody here looks at it and puts ideas for you beside it.',
  file: 'A photo',
  files: 'Photos, one or several',
  kinds: 'JPEG, PNG or WebP, up to 12 MB.',
  private:
    'Where and when it was taken, and whatever else your camera notes, is removed before anybody sees it.',
  submit: 'Send it',
  submitSeveral: 'Send them',
  say: 'Tell us what you are looking for',
  ideas: 'Ideas are waiting for you',
  sending: 'On its way',
  isThere: 'Arrived',
  tooLarge: 'This one has more than 12 MB. Could you send it a little smaller?',
  failed: 'This one did not arrive. Please try it once more.',

  listed: 'What we have',
  none: 'There is no photo yet.',
  sentOn: (date: string) => `sent on ${date}`,
  photo: (number: number) => `Photo ${number}`,
  open: 'Open it large',
  looking: 'Your photo is here and is just being looked at.',
  lookAgain: 'See whether it is ready',
  refused: {
    kind_unknown: 'This is no photo that we can open. JPEG, PNG and WebP work.',
    kind_heic:
      'This is in your telephone’s own format, which we cannot open. Please send it as JPEG: choosing “most compatible” in the camera settings does that.',
    broken: 'This photo is damaged; not all of it arrived. Please send it once more.',
    moving: 'This picture moves. Please send one that stands still.',
    too_small: 'This picture is so small that there is nothing to be seen in it.',
    too_large: 'This picture is larger than what we can open. Please send it a little smaller.',
    too_many: 'That were a great many photos for one day. Please send this one tomorrow.',
  },
  done: { sent: 'Thank you. Your photo has arrived.' },
};
