export { localDate } from '../ui/local-date.ts';
