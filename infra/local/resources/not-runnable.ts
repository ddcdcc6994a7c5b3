/** Thrown by a reader: the template asks for something that this host does not do. */
export class NotRunnable extends Error {
  override readonly name = 'NotRunnable';
}
