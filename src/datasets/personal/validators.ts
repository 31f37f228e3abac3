import { isCardNumber } from './is-card-number.ts';
import { isEmail } from './is-email.ts';

/** Checks that need a library, loaded once when the first column of text is looked at. */
export interface Validators {
  isEmail(value: string): boolean;
  isCardNumber(value: string): boolean;
  isIban(value: string): boolean;
  /** A number in international form that exists in its country's plan. */
  isInternationalPhone(value: string): boolean;
  isIp(value: string): boolean;
  /** An address on the public internet: not private, loopback, link-local or reserved. */
  isPublicIp(value: string): boolean;
}

let loading: Promise<Validators> | undefined;

/** The validators, with libphonenumber-js, ibantools and ipaddr.js fetched on first use. */
export function loadValidators(): Promise<Validators> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Validators> {
  const [{ parsePhoneNumberFromString }, { isValidIBAN }, { default: ipaddr }] = await Promise.all([
    import('libphonenumber-js/min'),
    import('ibantools'),
    import('ipaddr.js'),
  ]);
  const isIp = (value: string): boolean =>
    /^[0-9a-f.:]+(%\w+)?$/i.test(value) &&
    (value.includes(':') ? ipaddr.IPv6.isValid(value) : ipaddr.IPv4.isValidFourPartDecimal(value));
  return {
    isEmail,
    isCardNumber,
    isIban: (value) =>
      /^[a-z]{2}\d{2}[a-z0-9 ]{11,42}$/i.test(value) &&
      isValidIBAN(value.replaceAll(' ', '').toUpperCase()),
    isInternationalPhone: (value) =>
      /^\+[\d\s()./-]{8,24}$/.test(value) && parsePhoneNumberFromString(value)?.isValid() === true,
    isIp,
    isPublicIp: (value) => isIp(value) && ipaddr.parse(value).range() === 'unicast',
  };
}
