/** The password that the demonstration accounts share; shown on the sign-in page, under `DEMO=1` only. */
export const DEMONSTRATION_PASSWORD = 'inspect-and-improve';
