package org.dragoman.jobs;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a second start on the same data with one sentence instead of a trace. */
class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DataFolderInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Stop it first, or name another folder in DRAGOMAN_DATA.", failure);
    }
}
