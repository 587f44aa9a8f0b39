import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';
import type { MetricLine } from '../../numbers.ts';
import { shortFigure } from './numbers.ts';

/** What a metric's last figure shows against the one before the inspection, without its name. */
export function verdictWords({ metric, latest, comparison }: MetricLine, speech: Speech): string {
	if (!latest) return speech.say('metrics_verdict_no_figure');
	const before = metric.baseline ? shortFigure(metric, metric.baseline.figure, speech) : '';
	const known = before === '' ? 'no_baseline' : comparison.replaceAll('-', '_');
	return speech.say(`metrics_verdict_${known}` as Code, { before });
}
