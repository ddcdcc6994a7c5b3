import { expect, it } from 'vitest';
import { tidyName } from '../../commands/sample-shop/tidy-name.ts';

it.each([
  ['WHITE HANGING HEART T-LIGHT HOLDER', 'White hanging heart T-light holder'],
  ['JUMBO  BAG BAROQUE BLACK WHITE', 'Jumbo bag Baroque black white'],
  ['SET/6 RED SPOTTY PAPER PLATES', 'Set of 6 red spotty paper plates'],
  ['SET 12 KIDS COLOUR CHALK STICKS', 'Set of 12 kids colour chalk sticks'],
  ['BAKING SET 9 PIECE RETROSPOT', 'Baking set 9 piece retrospot'],
  ['ROUND SNACK BOXES SET OF4 WOODLAND', 'Round snack boxes set of 4 woodland'],
  ['ROTATING SILVER ANGELS T-LIGHT HLDR', 'Rotating silver angels T-light holder'],
  ['WORLD WAR 2 GLIDERS ASSTD DESIGNS', 'World War 2 gliders assorted designs'],
  ['GIN + TONIC DIET METAL SIGN', 'Gin and tonic diet metal sign'],
  ['FEATHER PEN,HOT PINK', 'Feather pen, hot pink'],
  ['FANCY FONT BIRTHDAY CARD,', 'Fancy font birthday card'],
  ['LUNCH BAG BLACK SKULL.', 'Lunch bag black skull'],
  ['COLOUR GLASS. STAR T-LIGHT HOLDER', 'Colour glass star T-light holder'],
  ["PAPER CHAIN KIT 50'S CHRISTMAS", "Paper chain kit 50's Christmas"],
  ["YOU'RE CONFUSING ME METAL SIGN", "You're confusing me metal sign"],
  ['RECORD FRAME 7" SINGLE SIZE', 'Record frame 7" single size'],
  ['60 TEATIME FAIRY CAKE CASES', '60 teatime fairy cake cases'],
  ['COWBOYS AND INDIANS BIRTHDAY CARD', 'Cowboys and Indians birthday card'],
  ['WRAP I LOVE LONDON', 'Wrap I love London'],
  ['Gift voucher £10', 'Gift voucher £10'],
])('%s → %s', (tillName, name) => {
  expect(tidyName(tillName)).toBe(name);
});
