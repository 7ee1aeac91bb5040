import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j in a home folder with a configuration file, until it is told to end (SIGINT, SIGTERM) or its standard
 * input ends: that happens too when the process that started it is killed. Prints "bolt PORT" once Bolt listens.
 */
public final class Neo4jServer {
  public static void main(String[] arguments) {
    var parent = new Thread(Neo4jServer::exitWithParent);
    parent.setDaemon(true);
    parent.start();

    var neo4j = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .loadPropertiesFromFile(Path.of(arguments[1]))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));

    // Not public API, but the only way to learn the port that the system chose; choosing one before would be a race.
    var ports = ((GraphDatabaseAPI) neo4j.database("system"))
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class);
    System.out.println("bolt " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
  }

  private static void exitWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // A broken pipe says the same as a closed one.
    }
    System.exit(0);
  }
}
