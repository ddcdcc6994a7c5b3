/** For recipients: where we have their address from. */
export const ADDRESS_PATH = '/address';
