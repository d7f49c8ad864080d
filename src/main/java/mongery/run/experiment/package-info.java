/**
 * What a preset asks for: data, method, training, evaluation, and the result to expect. No files.
 */
package mongery.run.experiment;
