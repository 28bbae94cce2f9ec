package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {

    private static JsonNode dropped(String json) {
        return Secrets.drop(JsonMapper.shared().readTree(json));
    }

    @Test
    void valuesOfEveryEnvironmentAreDroppedAndItsVariablesStay() {
        assertEquals(
                """
                {"at":"2026-03-02T06:00:00Z","call":"describe-model","answer":{"Containers":[{"Environment":{"HF_TOKEN":"","N":""}}],\
                "Specification":{"Container":{"Environment":{"A":""}}}}}\
                """,
                dropped(
                                """
                                {"at":"2026-03-02T06:00:00Z","call":"describe-model","answer":{
                                 "Containers":[{"Environment":{"HF_TOKEN":"abc","N":5}}],
                                 "Specification":{"Container":{"Environment":{"A":"b"}}}}}
                                """)
                        .toString());
    }

    @Test
    void anEnvironmentOfAnyFormIsDropped() {
        for (String environment :
                new String[] {
                    "\"TOKEN=topsecret\"",
                    "[{\"Name\":\"TOKEN\",\"Value\":\"topsecret\"}]",
                    "{\"A\":{\"B\":[\"topsecret\"]}}"
                }) {
            String kept = dropped("{\"Environment\":" + environment + "}").toString();
            assertFalse(kept.contains("topsecret"), kept);
        }
    }

    @Test
    void aModelOfTheCatalogIsNamedAndNoOther() {
        assertEquals(
                "{\"ModelOfCatalog\":\"Qwen/Qwen3-8B\",\"Environment\":{\"HF_MODEL_ID\":\"\"}}",
                dropped("{\"Environment\":{\"HF_MODEL_ID\":\"Qwen/Qwen3-8B\"}}").toString());
        assertEquals(
                "{\"Environment\":{\"HF_MODEL_ID\":\"\"}}",
                dropped("{\"Environment\":{\"HF_MODEL_ID\":\"acme/private\"}}").toString());
    }

    @Test
    void droppingTwiceIsDroppingOnce() {
        JsonNode once = dropped("{\"Environment\":{\"OPTION_MODEL_ID\":\"Qwen/Qwen3-8B\"}}");
        assertEquals(once, Secrets.drop(once));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "using token hf_TOPSECRETtopsecret1",
                "found key AKIATOPSECRET1234567 in the environment",
                "ASIATOPSECRET1234567",
                "Authorization: Basic TOPSECRET",
                "{'Authorization': 'AWS4-HMAC-SHA256 Credential=TOPSECRET'}",
                "aws_secret_access_key = TOPSECRET/+=",
                "{\"aws_secret_access_key\": \"TOPSECRET\"}",
                "{\\\"aws_session_token\\\":\\\"TOPSECRET\\\"}",
                "curl -H 'Bearer TOPSECRET'",
                "GET /model?token=TOPSECRET&x=1",
                "--api-key=TOPSECRET",
                "API_KEY: TOPSECRET",
                "password=TOPSECRET",
                "https://b.s3.amazonaws.com/k?X-Amz-Security-Token=TOPSECRET&X-Amz-Signature=TOPSECRET",
                "https://b.s3.amazonaws.com/k?AWSAccessKeyId=TOPSECRET&Signature=TOPSECRET",
                "postgres://user:TOPSECRET@host/db",
                "-----BEGIN RSA PRIVATE KEY-----\nTOPSECRET\n-----END RSA PRIVATE KEY-----",
                "eyJhbGciOiJIUzI1NiJ9.TOPSECRET.TOPSECRET"
            })
    void aSecretInAMessageIsRemoved(String message) {
        String kept =
                Secrets.drop(
                                JsonMapper.shared()
                                        .createObjectNode()
                                        .put("message", message)
                                        .put("password", "TOPSECRET")
                                        .put("SecretAccessKey", "TOPSECRET"))
                        .toString();

        assertFalse(kept.contains("TOPSECRET"), kept);
        assertTrue(kept.contains("[removed]"), kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Engine 000: Avg prompt throughput: 661.0 tokens/s, Avg generation throughput: 219.2 tokens/s",
                "Loading weights took 8.95 seconds",
                "\"GET /ping HTTP/1.1\" 200 OK",
                "GPU KV cache size: 67,264 tokens",
                "s3://models-111122223333/llama-3.1-8b/",
                "arn:aws:sagemaker:us-west-2:111122223333:endpoint/chat-prod"
            })
    void whatIsNoSecretStays(String text) {
        assertEquals(
                text,
                Secrets.drop(JsonMapper.shared().createObjectNode().put("message", text))
                        .get("message")
                        .stringValue());
    }
}
