package scaleout.model.samples;

import java.time.Instant;

/// How the log of AWS's large-model container (DJL Serving round vLLM) reads.
///
/// Its last line is not "Application startup complete" but that the server is bound to its port; health checks are not
/// logged.
final class DjlLog {
    /// What stands before each line of the Python worker.
    static final String WORKER = "[INFO ] PyProcess - W-214-model-stdout: ";

    private DjlLog() {}

    static void startUp(ServerLog log, StartUp.Started startUp, Draw draw) {
        Instant first = startUp.stages().firstLog();
        Instant loadStart = startUp.stages().loadStart();
        log.raw(first, "[INFO ] ModelServer - Starting model server ...");
        log.raw(first.plusMillis(410), "[INFO ] ModelServer - Starting djl-serving: 0.36.0 ...");
        log.raw(
                VllmLog.between(first, loadStart, 0.15),
                "[INFO ] ModelServer - Initializing model: file:///opt/ml/model/");
        log.raw(
                VllmLog.between(first, loadStart, 0.2),
                "[INFO ] ModelInfo - M-0001: Available GPU memory: 22503 MB, required: 0 MB, reserved: 500 MB");
        log.raw(
                VllmLog.between(first, loadStart, 0.21),
                "[INFO ] WorkerPool - scaling up min workers by 1 (from 0 to 1) workers. Total range is min 1 to max 1");
        log.raw(
                VllmLog.between(first, loadStart, 0.22),
                "[INFO ] PyProcess - Start process: 19000 - retry: 0");
        log.raw(
                VllmLog.between(first, loadStart, 0.23),
                "[INFO ] Connection - Set CUDA_VISIBLE_DEVICES=0");
        log.raw(
                VllmLog.between(first, loadStart, 0.4),
                WORKER
                        + "214 - djl_python_engine started with args: ['--sock-type', 'unix', '--sock-name',"
                        + " '/tmp/djl_sock.19000', '--model-dir', '/opt/ml/model']");
        VllmLog.engine(log, startUp.stages(), draw, "(EngineCore_DP0 pid=287)");
        Instant bound = startUp.serverReadyAt();
        log.raw(bound.minusMillis(95), "[INFO ] PyProcess - Model [model] initialized.");
        log.raw(
                bound.minusMillis(92),
                "[INFO ] WorkerThread - Starting worker thread WT-0001 for model model (M-0001, READY) on device gpu(0)");
        log.raw(
                bound.minusMillis(61),
                "[INFO ] ModelServer - Initialize BOTH server with: EpollServerSocketChannel.");
        log.raw(bound, "[INFO ] ModelServer - BOTH API bind to: http://0.0.0.0:8080");
    }
}
