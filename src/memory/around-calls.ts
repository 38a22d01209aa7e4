/** A method of a group of asynchronous methods: its name, what it was called with, and the call as it would have been made. */
export interface Call {
  method: string;
  args: readonly unknown[];
  make: () => Promise<unknown>;
}

/** The same group, with every call handed to `around`, which makes it, or does something else for the same result. */
export function aroundCalls<G extends object>(group: G, around: (call: Call) => Promise<unknown>): G {
  return new Proxy(group, {
    get: (_, name) => {
      if (typeof name !== 'string' || !Object.hasOwn(group, name)) return undefined;
      return (...args: unknown[]) => around({ method: name, args, make: () => callMethod(group, name, args) });
    },
  });
}

/** Calls a method by its name. */
export async function callMethod(group: object, method: string, args: readonly unknown[]): Promise<unknown> {
  const found: unknown = Reflect.get(group, method);
  if (typeof found !== 'function') throw new TypeError(`there is no method ${method}`);
  return Reflect.apply(found, group, args);
}
