import { describe, expect, test } from 'vitest';
import { bankHoliday, type BankHoliday } from './bankHolidays.ts';
import { addDays, dayOf, localDate, weekday, type LocalDate } from './localDate.ts';

const YEARS = Array.from({ length: 14 }, (_, n) => 2014 + n);

function holidays(year: number): { day: LocalDate; code: BankHoliday }[] {
	const found: { day: LocalDate; code: BankHoliday }[] = [];
	for (
		let day = localDate(`${String(year)}-01-01`);
		day < `${String(year + 1)}-01-01`;
		day = addDays(day, 1)
	) {
		const code = bankHoliday(day);
		if (code) found.push({ day, code });
	}
	return found;
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easter(year: number): LocalDate {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 19 * l) / 433);
	const month = Math.floor((h + l - 7 * m + 90) / 25);
	const date = (h + l - 7 * m + 33 * month + 19) % 32;
	const day = dayOf(year, month, date);
	if (!day) throw new Error(`no Easter in ${String(year)}`);
	return day;
}

describe('The bank holidays of England and Wales', () => {
	test('are eight a year from 2014 to 2027, and more only where one was proclaimed', () => {
		for (const year of YEARS) {
			const proclaimed = { 2022: 2, 2023: 1 }[year] ?? 0;
			expect(holidays(year), String(year)).toHaveLength(8 + proclaimed);
			expect(new Set(holidays(year).map(({ code }) => code)).size).toBe(8 + proclaimed);
		}
	});

	test('never fall on a weekend: a substitute day is given instead', () => {
		for (const { day } of YEARS.flatMap(holidays)) expect(weekday(day), day).toBeLessThan(6);
	});

	test('have Good Friday and Easter Monday about Easter', () => {
		for (const year of YEARS) {
			expect(bankHoliday(addDays(easter(year), -2)), String(year)).toBe('good-friday');
			expect(bankHoliday(addDays(easter(year), 1)), String(year)).toBe('easter-monday');
		}
	});

	test('have the summer one on the last Monday of August', () => {
		for (const year of YEARS) {
			const day =
				holidays(year).find(({ code }) => code === 'summer')?.day ?? localDate('1900-01-01');
			expect(weekday(day)).toBe(1);
			expect(day >= `${String(year)}-08-25` && day <= `${String(year)}-08-31`, day).toBe(true);
		}
	});

	test('have May’s on its first and last Mondays, but for 2020 and 2022', () => {
		for (const year of YEARS) {
			const of = (code: BankHoliday) => holidays(year).find((one) => one.code === code)?.day ?? '';
			const early = year === 2020 ? '05-08' : undefined;
			const spring = year === 2022 ? '06-02' : undefined;
			const monday = (from: number) =>
				[0, 1, 2, 3, 4, 5, 6]
					.map((n) => addDays(localDate(`${String(year)}-05-${String(from).padStart(2, '0')}`), n))
					.find((day) => weekday(day) === 1);
			expect(of('early-may')).toBe(early ? `${String(year)}-${early}` : monday(1));
			expect(of('spring')).toBe(spring ? `${String(year)}-${spring}` : monday(25));
		}
	});

	test('of Christmas and the new year move to the next working days', () => {
		expect(bankHoliday(localDate('2020-12-25'))).toBe('christmas');
		expect(bankHoliday(localDate('2020-12-28'))).toBe('boxing');
		expect(bankHoliday(localDate('2021-12-27'))).toBe('christmas');
		expect(bankHoliday(localDate('2021-12-28'))).toBe('boxing');
		expect(bankHoliday(localDate('2022-12-26'))).toBe('boxing');
		expect(bankHoliday(localDate('2022-12-27'))).toBe('christmas');
		expect(bankHoliday(localDate('2022-01-03'))).toBe('new-year');
		expect(bankHoliday(localDate('2023-01-02'))).toBe('new-year');
	});

	test('are England and Wales’s, not Scotland’s', () => {
		expect(bankHoliday(localDate('2019-01-02'))).toBeUndefined();
		expect(bankHoliday(localDate('2019-08-05'))).toBeUndefined();
		expect(bankHoliday(localDate('2019-12-02'))).toBeUndefined();
	});
});
