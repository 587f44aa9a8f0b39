import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { attribute, elementOf, rendered, snippet } from '../../../../tests/support/rendered.ts';
import BilingualTextArea from './BilingualTextArea.svelte';
import Checkboxes from './Checkboxes.svelte';
import DateInput from './DateInput.svelte';
import ErrorSummary from '../ErrorSummary.svelte';
import { WHOLE, type FormState } from './form.ts';
import Radios from './Radios.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TextInput from './TextInput.svelte';

function refused(values: FormState['values'], ...fields: string[]): FormState {
	return { values, errors: fields.map((field) => ({ field, message: `wrong: ${field}` })) };
}

describe('a refused form', () => {
	test('gives back what was typed rather than what stood there before', () => {
		const form = refused({ email: 'nobody' }, 'email');
		const { body } = rendered(TextInput, { form, name: 'email', label: 'E-mail', value: 'old' });
		expect(attribute(elementOf(body, 'email'), 'value')).toBe('nobody');
	});

	test('gives back what was emptied as empty', () => {
		const form = refused({ email: '' });
		const { body } = rendered(TextInput, { form, name: 'email', label: 'E-mail', value: 'old' });
		expect(attribute(elementOf(body, 'email'), 'value')).toBe('');
	});

	test('never gives back a password', () => {
		const form = refused({ password: 'correct horse' }, 'password');
		const props = { form, name: 'password', label: 'Password', type: 'password' as const };
		expect(rendered(TextInput, props).body).not.toContain('correct horse');
	});

	test('ties hint and error to their control', () => {
		const form = refused({}, 'reason');
		const props = { form, name: 'reason', label: 'Reason', hint: 'Why', limit: 2000 };
		const { body } = rendered(TextArea, props);
		const control = elementOf(body, 'reason');
		expect(attribute(control, 'aria-describedby')).toBe('reason-hint reason-error reason-limit');
		expect(attribute(control, 'aria-invalid')).toBe('true');
		expect(body).toContain('up to 2,000 characters');
		for (const id of ['reason-hint', 'reason-error', 'reason-limit'])
			expect(elementOf(body, id)).toBeDefined();
	});

	test('keeps every checkbox that was ticked, and unticks what no longer is', () => {
		const options = ['a', 'b', 'c'].map((value) => ({ value, text: value }));
		const form = refused({ points: ['a', 'c'] });
		const { body } = rendered(Checkboxes, { form, name: 'points', legend: 'Points', options });
		expect(body.match(/ checked/g)).toHaveLength(2);
		const none = { form: refused({}), name: 'points', legend: 'Points', options, values: ['b'] };
		expect(rendered(Checkboxes, none).body).not.toContain(' checked');
	});

	test('keeps the chosen option', () => {
		const options = ['policy', 'audit'].map((value) => ({ value, text: value }));
		const form = refused({ kind: 'audit' });
		const { body } = rendered(Select, { form, name: 'kind', label: 'Kind', options });
		expect(body).toMatch(/<option value="audit" selected/);
	});
});

describe('a group of choices', () => {
	const options = [
		{ value: 'complete', text: 'complete' },
		{ value: 'at-risk', text: 'at risk', content: snippet('<p>why</p>') }
	];

	test('has the name itself as the id of its first choice, where the error summary leads', () => {
		const { body } = rendered(Radios, { form: null, name: 'status', legend: 'Status', options });
		expect(attribute(elementOf(body, 'status'), 'value')).toBe('complete');
	});

	test('shows what a choice asks for without JavaScript', () => {
		const { body } = rendered(Radios, { form: null, name: 'status', legend: 'Status', options });
		expect(body).toContain('<p>why</p>');
		expect(body).not.toContain('hidden');
	});
});

describe('a day', () => {
	test('is asked for in three parts, filled from a day', () => {
		const value = localDate('2019-09-27');
		const { body } = rendered(DateInput, { form: null, name: 'on', legend: 'Day', value });
		expect(attribute(elementOf(body, 'on'), 'name')).toBe('on-day');
		expect(attribute(elementOf(body, 'on'), 'value')).toBe('27');
		expect(attribute(elementOf(body, 'on-month'), 'value')).toBe('9');
		expect(attribute(elementOf(body, 'on-year'), 'value')).toBe('2019');
	});

	test('marks the part that is wrong, or all three where the day is', () => {
		const part = { form: refused({}, 'on-year'), name: 'on', legend: 'Day' };
		expect(rendered(DateInput, part).body.match(/aria-invalid="true"/g)).toHaveLength(1);
		expect(rendered(DateInput, part).body).toContain('wrong: on-year');
		const whole = { form: refused({}, 'on'), name: 'on', legend: 'Day' };
		expect(rendered(DateInput, whole).body.match(/aria-invalid="true"/g)).toHaveLength(3);
	});
});

describe('a text in two languages', () => {
	const props = { form: null, name: 'reason', label: 'Reason' };

	test('asks first in the language of the page', () => {
		const welsh = rendered(BilingualTextArea, props, 'cy').body;
		expect(attribute(elementOf(welsh, 'reason'), 'name')).toBe('reason-cy');
		expect(attribute(elementOf(welsh, 'reason'), 'lang')).toBe('cy');
		expect(welsh.indexOf('name="reason-cy"')).toBeLessThan(welsh.indexOf('name="reason-en"'));
	});

	test('folds the other language away until something stands in it or is wrong with it', () => {
		expect(rendered(BilingualTextArea, props).body).not.toMatch(/<details[^>]* open/);
		const given = { ...props, value: { en: 'Late', cy: 'Hwyr' } };
		expect(rendered(BilingualTextArea, given).body).toMatch(/<details[^>]* open/);
		const wrong = { ...props, form: refused({}, 'reason-cy') };
		expect(rendered(BilingualTextArea, wrong).body).toMatch(/<details[^>]* open/);
	});

	test('shows an error of the whole at the language of the page, once', () => {
		const { body } = rendered(BilingualTextArea, { ...props, form: refused({}, 'reason') });
		expect(body.match(/wrong: reason/g)).toHaveLength(1);
		expect(attribute(elementOf(body, 'reason'), 'aria-invalid')).toBe('true');
	});
});

test('the list of what is wrong leads to each control, and to none for the form as a whole', () => {
	const form = refused({}, 'reason', WHOLE);
	const { body } = rendered(ErrorSummary, { form });
	expect(body).toContain('<a href="#reason">wrong: reason</a>');
	expect(body).toContain('<li>wrong: form</li>');
	expect(body).not.toContain('href="#form"');
});
