import { createContext } from 'preact';

/** What forms below put into their hidden field; `undefined` for somebody who is not signed in. */
export const FormToken = createContext<string | undefined>(undefined);
