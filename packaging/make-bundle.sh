#!/usr/bin/env bash
# Makes a bundle of what AWS knows of an endpoint's scale-outs, without Scale-Out Planner: by the AWS CLI and python3.
# Every call only reads; one that is refused is skipped. Values of environment variables are never written.
#
# usage: bash make-bundle.sh ENDPOINT FOLDER [HOURS]
set -uo pipefail
if (($# < 2 || $# > 3)); then
    echo "usage: bash $0 ENDPOINT FOLDER [HOURS]" >&2
    exit 2
fi
endpoint=$1 folder=$2 hours=${3:-3}
export AWS_DEFAULT_REGION=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region)}}
mkdir "$folder" || exit 6
cd -- "$folder" || exit 6
from=$(python3 -c "import datetime as d; print((d.datetime.now(d.timezone.utc)-d.timedelta(hours=$hours)).strftime('%Y-%m-%dT%H:%M:00Z'))")
to=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# 10 s datapoints are kept for 3 hours; asked from a moment earlier, CloudWatch answers none at all
fine=$(python3 -c "import datetime as d; print((d.datetime.now(d.timezone.utc)-d.timedelta(hours=min($hours, 2.9))).strftime('%Y-%m-%dT%H:%M:00Z'))")
ms() { python3 -c "import datetime as d,sys; print(int(d.datetime.fromisoformat(sys.argv[1].replace('Z','+00:00')).timestamp()*1000))" "$1"; }

# Secrets often stand in the environment of a container: their names stay, their values go before anything is written.
without_secrets() {
    python3 -c '
import json, sys
def walk(node):
    if isinstance(node, dict):
        if isinstance(node.get("Environment"), dict):
            node["Environment"] = {name: "" for name in node["Environment"]}
        for value in node.values():
            walk(value)
    elif isinstance(node, list):
        for value in node:
            walk(value)
text = sys.stdin.read()
if text:
    answer = json.loads(text)
    walk(answer)
    json.dump(answer, sys.stdout, indent=1)'
}

# get FILE COMMAND…: keeps the answer, numbered where there is one already
get() {
    local name=$1 n=1 file
    shift
    file=$name.json
    while [[ -e $file ]]; do
        n=$((n + 1))
        file=$name-$n.json
    done
    if aws --output json "$@" 2> refusal.part | without_secrets > answer.part && [[ -s answer.part ]]; then
        mv answer.part "$file"
    else
        echo "not fetched: $1 $2: $(tr '\n' ' ' < refusal.part)" >&2
    fi
    rm -f answer.part refusal.part
}

# values FIELD FILE…: every text of a field, anywhere in the files that are there
values() {
    python3 - "$@" <<'PY'
import json, os, sys
def walk(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == sys.argv[1] and isinstance(value, str):
                found.add(value)
            walk(value)
    elif isinstance(node, list):
        for value in node:
            walk(value)
found = set()
for name in sys.argv[2:]:
    if os.path.exists(name):
        walk(json.load(open(name)))
print("\n".join(sorted(found)))
PY
}

get describe-endpoint sagemaker describe-endpoint --endpoint-name "$endpoint"
for config in $(values EndpointConfigName describe-endpoint.json); do
    get describe-endpoint-config sagemaker describe-endpoint-config --endpoint-config-name "$config"
done
get list-inference-components sagemaker list-inference-components --endpoint-name-equals "$endpoint"
components=$(values InferenceComponentName list-inference-components.json)
for component in $components; do
    get describe-inference-component sagemaker describe-inference-component --inference-component-name "$component"
done
for model in $(values ModelName describe-endpoint-config.json describe-inference-component*.json); do
    get describe-model sagemaker describe-model --model-name "$model"
done

resources=() groups=("/aws/sagemaker/Endpoints/$endpoint")
for variant in $(values VariantName describe-endpoint.json); do
    resources+=("endpoint/$endpoint/variant/$variant")
done
for component in $components; do
    resources+=("inference-component/$component")
    groups+=("/aws/sagemaker/InferenceComponents/$component")
done
for resource in ${resources[@]+"${resources[@]}"}; do
    get describe-scalable-targets application-autoscaling describe-scalable-targets --service-namespace sagemaker --resource-ids "$resource"
    get describe-scaling-policies application-autoscaling describe-scaling-policies --service-namespace sagemaker --resource-id "$resource"
    get describe-scaling-activities application-autoscaling describe-scaling-activities --service-namespace sagemaker --resource-id "$resource" --include-not-scaled-activities
done
values AlarmName describe-scaling-policies*.json | while IFS= read -r alarm; do
    [[ -n $alarm ]] || continue
    get describe-alarms cloudwatch describe-alarms --alarm-names "$alarm"
    get describe-alarm-history cloudwatch describe-alarm-history --alarm-name "$alarm" --start-date "$from" --end-date "$to"
done
for group in "${groups[@]}"; do
    get describe-log-streams logs describe-log-streams --log-group-name "$group"
    get filter-log-events logs filter-log-events --log-group-name "$group" --start-time "$(ms "$from")" --end-time "$(ms "$to")"
done

# every series of the endpoint and its components, 10 s where CloudWatch has that, 500 queries a call
for namespace in AWS/SageMaker /aws/sagemaker/Endpoints /aws/sagemaker/InferenceComponents; do
    get metrics.list cloudwatch list-metrics --namespace "$namespace" --dimensions "Name=EndpointName,Value=$endpoint"
    for component in $components; do
        get metrics.list cloudwatch list-metrics --namespace "$namespace" --dimensions "Name=InferenceComponentName,Value=$component"
    done
done
python3 - "$hours" <<'PY'
import glob, json, sys
hours = float(sys.argv[1])
finest = 10 if hours <= 3 else 60 if hours <= 15 * 24 else 300 if hours <= 63 * 24 else 3600
sums = ("Invocations", "InvocationsPerInstance", "InvocationsPerCopy", "Invocation4XXErrors", "Invocation5XXErrors",
        "InvocationModelErrors", "MidStreamErrors", "NoCapacityInvocationFailures")
metrics = {}
for name in sorted(glob.glob("metrics.list*.json")):
    for metric in json.load(open(name))["Metrics"]:
        metrics[json.dumps(metric, sort_keys=True)] = metric
queries = []
for metric in metrics.values():
    concurrent = metric["MetricName"].startswith("ConcurrentRequests")
    stat = "Maximum" if concurrent else "Sum" if metric["MetricName"] in sums else "Average"
    queries.append({"Id": f"m{len(queries)}", "ReturnData": True,
                    "MetricStat": {"Metric": metric, "Stat": stat, "Period": max(finest, 10 if concurrent else 60)}})
if queries:
    json.dump(queries, open("metric-data-queries.json", "w"), indent=1)
# one call asks for one period: a range that begins more than 3 hours ago has no 10 s datapoints
for period in sorted({query["MetricStat"]["Period"] for query in queries}):
    some = [query for query in queries if query["MetricStat"]["Period"] == period]
    for i in range(0, len(some), 500):
        json.dump(some[i:i + 500], open(f"chunk-{period}-{i}.part", "w"))
PY
for chunk in chunk-*.part; do
    if [[ -e $chunk ]]; then
        start=$from
        [[ $chunk != chunk-10-* ]] || start=$fine
        get metric-data cloudwatch get-metric-data --metric-data-queries "file://$chunk" --start-time "$start" --end-time "$to"
    fi
done
rm -f chunk-*.part metrics.list*.json

# sizes, where that is allowed
values ResolvedImage describe-endpoint.json describe-inference-component*.json | while IFS= read -r image; do
    if [[ $image =~ ^([0-9]+)\.dkr\.ecr\.([^.]+)\.[^/]+/([^@]+)@(sha256:.+)$ ]]; then
        get ecr-describe-images ecr describe-images --registry-id "${BASH_REMATCH[1]}" --region "${BASH_REMATCH[2]}" \
                --repository-name "${BASH_REMATCH[3]}" --image-ids "imageDigest=${BASH_REMATCH[4]}"
    fi
done
for url in $(values ModelDataUrl describe-model*.json) $(values S3Uri describe-model*.json) $(values ArtifactUrl describe-inference-component*.json); do
    if [[ $url =~ ^s3://([^/]+)/(.*)$ ]]; then
        get list-objects-v2 s3api list-objects-v2 --bucket "${BASH_REMATCH[1]}" --prefix "${BASH_REMATCH[2]}"
    fi
done

python3 - "$endpoint" "$AWS_DEFAULT_REGION" "$to" > manifest.json <<'PY'
import json, sys
json.dump({"format": "scaleout-bundle", "version": 1, "endpoint": sys.argv[1], "region": sys.argv[2], "capturedAt": sys.argv[3]}, sys.stdout, indent=1)
PY
echo "Next: scaleout timeline $folder"
