package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What the web servers in front of a model print, whatever it is served with.
final class WebServerLines {

    static final List<Rule> RULES =
            List.of(
                    // uvicorn, with the second line right after the first; old versions of vLLM
                    // show only that one
                    Rule.of(Kind.SERVER_READY, "Application startup complete"),
                    Rule.of(Kind.SERVER_READY, "Uvicorn running on"),
                    // the access logs of uvicorn, gunicorn, nginx, Flask, TorchServe and Multi
                    // Model
                    // Server agree in this; what follows the status is a reason, a size or a time
                    Rule.of(
                            Kind.HEALTH_CHECK_PASSED,
                            "\"GET /",
                            "\"GET /(?:ping|health|v2/health/ready)/?(?:\\?[^ \"]{0,200})?"
                                    + "(?: HTTP/\\d(?:\\.\\d)?)?\\\\?\" 200\\b"));

    private WebServerLines() {}
}
