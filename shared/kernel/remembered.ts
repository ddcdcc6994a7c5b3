/** Made once for each name, and kept: only for what has few names, such as languages, zones and currencies. */
export function remembered<Value>(make: (name: string) => Value): (name: string) => Value {
  const values = new Map<string, Value>();
  return (name) => {
    const value = values.get(name) ?? make(name);
    values.set(name, value);
    return value;
  };
}
