package io.demarche.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One local Spark session for all tests of a JVM: {@code @ExtendWith(LocalSpark.class)} and a parameter. */
public final class LocalSpark implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(LocalSpark.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Session.class, key -> new Session(), Session.class)
                .spark;
    }

    private static final class Session implements ExtensionContext.Store.CloseableResource {
        private final SparkSession spark;

        private Session() {
            System.setProperty("spark.sql.shuffle.partitions", "2");
            System.setProperty("spark.ui.enabled", "false");
            spark = SparkSessions.start("local[2]");
        }

        @Override
        public void close() {
            spark.stop();
        }
    }
}
