/** Classes of images as classifiers see them, which are trained here on real points. */
package mongery.eval.judge;
